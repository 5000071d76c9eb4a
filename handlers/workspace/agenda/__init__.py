"""The secretary's agenda: pasted, looked at, mended item by item, published."""
