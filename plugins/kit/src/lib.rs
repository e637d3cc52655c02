//! Everything somebody needs to start writing a plugin, as files.
