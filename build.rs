//! Builds again when a pack changes: the packs are inside the binary, and `include_dir` cannot tell cargo.

fn main() {
    println!("cargo::rerun-if-changed=policies");
    println!("cargo::rerun-if-changed=grammar");
}
