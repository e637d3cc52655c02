//! What a plugin is before any of it runs: its folder, its manifest, its marks.
