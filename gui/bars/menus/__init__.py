"""The menus: every action of the window, with its keys. The sheet of keys is read from them."""
