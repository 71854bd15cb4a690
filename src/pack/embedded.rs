//! The packs and libraries inside the binary: the folder `policies`.

use include_dir::{Dir, include_dir};

static POLICIES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/policies");

/// The names of the embedded packs, sorted.
pub fn names() -> Vec<&'static str> {
    yaml_stems(&POLICIES)
}

/// The names of the embedded libraries, sorted.
pub fn library_names() -> Vec<&'static str> {
    POLICIES.get_dir("lib").map(yaml_stems).unwrap_or_default()
}

/// The text of a file by its path in `policies`.
pub(super) fn text(path: &str) -> Option<&'static str> {
    POLICIES.get_file(path)?.contents_utf8()
}

fn yaml_stems(folder: &Dir<'static>) -> Vec<&'static str> {
    let stem = |path: &'static std::path::Path| path.file_name()?.to_str()?.strip_suffix(".yaml");
    let mut stems: Vec<&str> = folder
        .files()
        .filter_map(|file| stem(file.path()))
        .collect();
    stems.sort_unstable();
    stems
}
