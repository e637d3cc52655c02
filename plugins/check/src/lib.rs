//! Conformance: whether somebody else's plugin keeps the promises of a plugin.
