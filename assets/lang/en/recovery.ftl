# Autosave and recovery.
