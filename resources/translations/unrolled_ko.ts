<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>Unrolled</name>
        <message>
            <location filename="../../models/errors.py" />
            <source>expected {expected}, found {found}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/errors.py" />
            <source>{where}: expected {expected}, found {found}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/errors.py" />
            <source>{container}: {where}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Notebook §2 — SimpleRNN</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>One vector for the whole sentence: the hidden state after the last timestep, shape (1, 3).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Notebook §2 — SimpleRNN, return_sequences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Every timestep's hidden state, (1, 4, 3); the last row is what came back without the flag.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Notebook §2 — SimpleRNN, return_sequences, return_state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>A second tensor, last_state, repeats the last row of hidden_states.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Notebook §2 — SimpleRNN, return_state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Both tensors are the same vector: without return_sequences the output already is the last state.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Notebook §3 — LSTM, return_state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Three tensors: the second repeats the first, the third is the cell state, found nowhere else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Notebook §3 — LSTM, return_sequences, return_state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>last_hidden_state is the last row of hidden_states; last_cell_state is in none of its rows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Notebook §4 — Bidirectional LSTM</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Five tensors: the output is forward_h followed by backward_h, 0.6303 and 0.7039.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Notebook §4 — Bidirectional LSTM, return_sequences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>backward_h, 0.7039, stands in the first row of hidden_states: backward ends at the first token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>GRU, return_sequences, return_state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Two gates and no cell state: last_state is the last row of hidden_states.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Bidirectional GRU, return_sequences, return_state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Three tensors: forward_h is the last row's left half, backward_h the first row's right half.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Bidirectional SimpleRNN, return_sequences, return_state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Two chains that share the input and nothing else: each direction has weights of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Bidirectional LSTM with random weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>With random weights all units differ, and so do the two directions.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
