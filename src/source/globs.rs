//! Path globs of packs, configuration and command line.
//!
//! A glob is matched against the path from the source root, with `/`. It means a file or a folder with
//! all it holds: `legacy` and `legacy/**` are the same. As in `.gitignore`, a glob without a slash is
//! met at any depth (`*.js`, `migrations`), one with a slash counts from the root (`src/*.js`, `/setup.py`).

use std::sync::OnceLock;

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

/// A set of path globs.
#[derive(Debug, Clone, Default)]
pub struct PathGlobs {
    globs: Vec<String>,
    /// Compiled when first asked: most globs of packs are never asked, and compiling is slow.
    set: OnceLock<GlobSet>,
}

/// A glob that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("glob `{glob}` is not understood: {reason}")]
pub struct GlobError {
    pub glob: String,
    pub reason: String,
}

impl PathGlobs {
    /// Compiles globs; the first that cannot be read is the error.
    pub fn compile<S: AsRef<str>>(globs: &[S]) -> Result<Self, GlobError> {
        let set = build(globs)?;
        Ok(Self {
            set: OnceLock::from(set),
            ..Self::lenient(globs)
        })
    }

    /// The globs that can be read; the others mean no file.
    pub fn lenient<S: AsRef<str>>(globs: &[S]) -> Self {
        Self {
            globs: globs.iter().map(|glob| glob.as_ref().to_owned()).collect(),
            set: OnceLock::new(),
        }
    }

    /// The globs as they were written.
    pub fn texts(&self) -> &[String] {
        &self.globs
    }

    /// Whether there is no glob at all.
    pub fn is_empty(&self) -> bool {
        self.globs.is_empty()
    }

    /// Whether one of the globs means the file of that path.
    pub fn is_match(&self, path: &str) -> bool {
        if self.is_empty() {
            return false;
        }
        let set = self.set.get_or_init(|| {
            build(&self.globs).unwrap_or_else(|_| {
                let is_glob = |glob: &&String| build(&[*glob]).is_ok();
                let globs: Vec<&String> = self.globs.iter().filter(is_glob).collect();
                build(&globs).unwrap_or_default()
            })
        });
        set.is_match(path)
    }
}

fn build<S: AsRef<str>>(globs: &[S]) -> Result<GlobSet, GlobError> {
    let mut builder = GlobSetBuilder::new();
    for glob in globs {
        for spelling in spellings(glob.as_ref()) {
            builder.add(
                GlobBuilder::new(&spelling)
                    .literal_separator(true)
                    .build()
                    .map_err(|error| GlobError {
                        glob: glob.as_ref().to_owned(),
                        reason: error.kind().to_string(),
                    })?,
            );
        }
    }
    builder.build().map_err(|error| GlobError {
        glob: error.glob().unwrap_or_default().to_owned(),
        reason: error.kind().to_string(),
    })
}

/// The globs of `globset` that together say what one of ours means.
fn spellings(glob: &str) -> [String; 2] {
    let glob = glob.strip_prefix("./").unwrap_or(glob);
    let (rooted, glob) = match glob.strip_prefix('/') {
        Some(rest) => (true, rest),
        None => (false, glob),
    };
    let glob = glob.trim_end_matches('/');
    let glob = if rooted || glob.contains('/') {
        glob.to_owned()
    } else {
        format!("**/{glob}")
    };
    [format!("{glob}/**"), glob]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(glob: &str, matching: &[&str], other: &[&str]) {
        let globs = PathGlobs::compile(&[glob]).unwrap();
        for path in matching {
            assert!(globs.is_match(path), "{glob} should match {path}");
        }
        for path in other {
            assert!(!globs.is_match(path), "{glob} should not match {path}");
        }
    }

    #[test]
    fn a_name_is_met_at_any_depth() {
        check("*.js", &["a.js", "src/a.js"], &["a.ts"]);
        check(
            "migrations",
            &["migrations/1.py", "app/migrations/1.py"],
            &["migrations_old/1.py"],
        );
        check("legacy/", &["legacy/a.py", "src/legacy/a.py"], &[]);
    }

    #[test]
    fn a_path_counts_from_the_root() {
        check(
            "src/*.js",
            &["src/a.js"],
            &["lib/src/a.js", "src/deep/a.js"],
        );
        check("src/**", &["src/a.js", "src/deep/a.js"], &["lib/src/a.js"]);
        check("/setup.py", &["setup.py"], &["docs/setup.py"]);
        check("./src/gen", &["src/gen/a.go"], &["lib/src/gen/a.go"]);
        check("**/*", &["a.js", "src/a.js"], &[]);
        check("{src,lib}/**", &["src/a.js", "lib/a.js"], &["a.js"]);
    }

    #[test]
    fn a_broken_glob_is_an_error_that_names_it() {
        let error = PathGlobs::compile(&["src/[a"]).unwrap_err();
        assert_eq!(error.glob, "src/[a");
    }
}
