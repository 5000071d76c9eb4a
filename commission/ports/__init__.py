"""What the use cases need of storage. Implemented by `storage`, never imported from it."""
