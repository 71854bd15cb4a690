//! What git knows of the scanned project. Git is asked as a program; where it is absent, or the folder
//! is no work tree, there is no answer and that is no error.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::report::Provenance;

/// The remote, revision and branch of the work tree at `root`; `None` without git or without a remote.
pub fn provenance(root: &Path) -> Option<Provenance> {
    let remotes = ask(root, &["remote"])?;
    let remote = remotes
        .lines()
        .find(|name| *name == "origin")
        .or_else(|| remotes.lines().next())?;
    let repository_uri = public_uri(&ask(root, &["remote", "get-url", remote])?)?;
    let clean = ask(root, &["status", "--porcelain", "--untracked-files=no"])
        .is_some_and(|changes| changes.is_empty());
    let revision = if clean {
        ask(root, &["rev-parse", "--verify", "HEAD"])
    } else {
        None
    };
    let branch = ask(root, &["symbolic-ref", "--short", "--quiet", "HEAD"]);
    Some(Provenance {
        repository_uri,
        revision,
        branch,
    })
}

/// The answer of one git command, trimmed; `None` when it fails.
///
/// The scanned project is not trusted: its configuration must not name programs that git would run
/// (`core.fsmonitor`). Optional locks are off because a scan writes nothing into the project.
fn ask(root: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git")
        .args(["-c", "core.fsmonitor=false", "-C"])
        .arg(root)
        .args(arguments)
        .env("GIT_OPTIONAL_LOCKS", "0")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let answer = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| answer.trim().to_owned())
}

/// The remote as an absolute URI without user, password, query and fragment, where tokens stand.
///
/// The short form `git@host:path` becomes `ssh://host/path`. A remote that is a local path gives
/// `None`: it means nothing elsewhere, and tells about the machine.
fn public_uri(remote: &str) -> Option<String> {
    let (scheme, host, path) = match remote.split_once("://") {
        Some((scheme, rest)) => {
            let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
            (scheme, authority, path)
        }
        None => {
            let (host, path) = remote.split_once(':')?;
            ("ssh", host, path.trim_start_matches('/'))
        }
    };
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let is_network = matches!(scheme, "https" | "http" | "ssh" | "git" | "git+ssh");
    // `C:\repo` reads like the short form with a host of one letter.
    let is_host = host.len() > 1 && !host.contains(['/', '\\']);
    (is_network && is_host).then(|| format!("{scheme}://{host}/{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_information_is_removed_from_remotes() {
        let check = |remote: &str, expected: Option<&str>| {
            assert_eq!(public_uri(remote).as_deref(), expected, "{remote}")
        };
        check(
            "https://github.com/acme/shop.git",
            Some("https://github.com/acme/shop.git"),
        );
        check(
            "https://bot:secret@github.com/acme/shop",
            Some("https://github.com/acme/shop"),
        );
        check(
            "https://gitlab.example/a.git?private_token=secret",
            Some("https://gitlab.example/a.git"),
        );
        check(
            "git@github.com:acme/shop.git",
            Some("ssh://github.com/acme/shop.git"),
        );
        check(
            "ssh://git@host.example:2222/a.git",
            Some("ssh://host.example:2222/a.git"),
        );
        check("/srv/git/shop.git", None);
        check("./with:colon", None);
        check("C:\\shop", None);
        check("file:///srv/git/shop.git", None);
    }

    #[test]
    fn a_dirty_work_tree_has_no_revision() {
        let folder = tempfile::tempdir().unwrap();
        let git = |arguments: &[&str]| {
            ask(
                folder.path(),
                &[
                    &["-c", "user.name=t", "-c", "user.email=t@t.example"],
                    arguments,
                ]
                .concat(),
            )
        };
        if git(&["init", "--initial-branch=trunk"]).is_none() {
            return; // No git on this machine: then there is nothing to ask.
        }
        assert_eq!(provenance(folder.path()), None, "no remote yet");
        git(&["remote", "add", "origin", "https://user@host.example/a.git"]).unwrap();
        std::fs::write(folder.path().join("a.py"), "x = 1\n").unwrap();
        git(&["add", "."]).unwrap();
        git(&["commit", "-m", "first"]).unwrap();
        let clean = provenance(folder.path()).unwrap();
        assert_eq!(clean.repository_uri, "https://host.example/a.git");
        assert_eq!(clean.branch.as_deref(), Some("trunk"));
        assert_eq!(clean.revision.as_deref().map(str::len), Some(40));
        std::fs::write(folder.path().join("a.py"), "x = 2\n").unwrap();
        assert_eq!(provenance(folder.path()).unwrap().revision, None);
    }
}
