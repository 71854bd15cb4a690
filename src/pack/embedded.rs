//! The packs and libraries inside the binary: the folder `policies`.

use crate::prepared;

/// The names of the embedded packs, sorted.
pub fn names() -> Vec<&'static str> {
    let packs = prepared::paths().filter(|path| !path.contains('/'));
    packs
        .filter_map(|path| path.strip_suffix(".yaml"))
        .collect()
}

/// The names of the embedded libraries, sorted.
pub fn library_names() -> Vec<&'static str> {
    let libraries = prepared::paths().filter_map(|path| path.strip_prefix("lib/"));
    libraries
        .filter_map(|path| path.strip_suffix(".yaml"))
        .collect()
}

/// The path of the library of that name in `policies`, if there is one.
pub(super) fn library(name: &str) -> Option<String> {
    let path = format!("lib/{name}.yaml");
    prepared::paths().any(|known| known == path).then_some(path)
}
