"""What Unrolled knows about recurrent layers. No Qt here; Keras only in `keras_layers`."""
