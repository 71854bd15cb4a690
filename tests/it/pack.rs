//! Packs and configuration as users write them: what loads, and what is said of what does not.

use std::path::{Path, PathBuf};

use policycheck::diagnostic::{Color, render};
use policycheck::pack::config::{self, Config};
use policycheck::pack::coverage::{Bullet, cover};
use policycheck::pack::load::{PackRequest, load};
use policycheck::pack::{Pack, embedded};

fn request(written: &str) -> PackRequest {
    PackRequest {
        written: written.to_owned(),
        folder: PathBuf::from("tests/packs"),
        place: None,
    }
}

/// What the user sees of packs that must not load.
fn problems(requests: &[PackRequest], config: &Config) -> String {
    match load(requests, config) {
        Ok(packs) => panic!(
            "{:?} loaded",
            packs.iter().map(|pack| &pack.name).collect::<Vec<_>>()
        ),
        Err(diagnostics) => render(&diagnostics, Color::Plain),
    }
}

fn packs(written: &[&str], config: &Config) -> Vec<Pack> {
    let requests: Vec<PackRequest> = written.iter().map(|written| request(written)).collect();
    load(&requests, config)
        .unwrap_or_else(|diagnostics| panic!("{}", render(&diagnostics, Color::Plain)))
}

#[test]
fn embedded_packs_load() {
    for name in embedded::names() {
        let loaded = load(&[PackRequest::from_command_line(name)], &Config::default());
        let loaded =
            loaded.unwrap_or_else(|diagnostics| panic!("{}", render(&diagnostics, Color::Plain)));
        assert_eq!(loaded.last().map(|pack| pack.name.as_str()), Some(name));
    }
}

#[test]
fn mistakes_are_shown_in_place() {
    insta::glob!("../packs/err", "*.yaml", |path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        insta::assert_snapshot!(problems(
            &[request(&format!("err/{name}"))],
            &Config::default()
        ));
    });
}

#[test]
fn packs_load() {
    let packs = packs(&["ok/team.yaml"], &Config::default());
    let names: Vec<&str> = packs.iter().map(|pack| pack.name.as_str()).collect();
    assert_eq!(names, ["other", "team"]);
    let team = &packs[1];
    let rules: Vec<&str> = team.rules.iter().map(|rule| &*rule.id.0).collect();
    assert_eq!(rules, ["team/every-key", "team/from-a-file"]);
    let libraries: Vec<&str> = team
        .libraries
        .iter()
        .map(|library| library.name.as_str())
        .collect();
    assert_eq!(libraries, ["base", "shared"]);
    insta::assert_snapshot!(summary(team));
}

/// A pack without the texts of its files.
fn summary(pack: &Pack) -> String {
    let mut pack = pack.clone();
    for rule in &mut pack.rules {
        let rule = std::sync::Arc::make_mut(rule);
        rule.place.0 = Default::default();
        let codes = rule.examples.iter_mut().map(|example| &mut example.code);
        for script in codes
            .chain(rule.matches.values_mut())
            .chain([&mut rule.message])
        {
            script.source = Default::default();
        }
    }
    pack.libraries.clear();
    format!("{pack:#?}")
}

/// A line for each bullet: its number, who watches over it, and the rules, those switched off in brackets.
fn covered(packs: &[Pack]) -> Vec<String> {
    let coverage = cover(packs);
    let bullets = coverage.iter().flat_map(|coverage| &coverage.bullets);
    let line = |bullet: &Bullet<'_>| {
        let rules = bullet.rules.iter().map(|rule| rule.id.to_string());
        let off = bullet.switched_off.iter();
        let off = off.map(|rule| format!("({})", rule.id));
        let rules: Vec<String> = rules.chain(off).collect();
        format!(
            "{} {:?} {}",
            bullet.number,
            bullet.standing(),
            rules.join(" ")
        )
    };
    bullets.map(line).collect()
}

#[test]
fn coverage_joins_bullets_and_rules() {
    let expected = |team: &str| {
        let two = if team.starts_with('(') {
            "Open"
        } else {
            "Enforced"
        };
        let mut lines = vec![
            "A1.2 ".to_owned() + two + " " + team,
            "A1.10 Open ".to_owned(),
        ];
        // A number below a listed one counts for it; the impact stands for its bullet; people judge what no rule does.
        let (own, judged) = match two {
            "Open" => ("Open", "Judged"),
            own => (own, own),
        };
        lines.extend([
            format!("4 {own} {team}"),
            format!("5.9 {own} {team}"),
            "5.10 Judged ".to_owned(),
            format!("A1 {own} {team}"),
            format!("A2.3 {judged} {team}"),
        ]);
        lines
    };
    let loaded = packs(&["ok/team.yaml"], &Config::default());
    assert_eq!(covered(&loaded), expected("team/every-key"));
    let config = config::load(Path::new("tests/packs/config/off.yaml")).unwrap();
    let loaded = packs(&["ok/team.yaml"], &config);
    assert_eq!(covered(&loaded), expected("(team/every-key)"));
}

#[test]
fn scripts_lead_back_to_their_file() {
    let packs = packs(&["ok/team.yaml"], &Config::default());
    let rule = &packs[1].rules[0];
    let script = &rule.matches[&None];
    let at = script.text.find("\"x\"").unwrap();
    let span = script.span_in_source(at..at + 3);
    assert_eq!(&script.source.text[span], "\"x\"");
    let at = rule.message.text.find('é').unwrap();
    let span = rule.message.span_in_source(at..at + 'é'.len_utf8());
    assert_eq!(&rule.message.source.text[span], "\\u00e9");
}

#[test]
fn a_folder_gives_its_packs() {
    let loaded = packs(
        &["./ok", "ok/other.yaml", "./ok/../ok/team.yaml"],
        &Config::default(),
    );
    let names: Vec<&str> = loaded.iter().map(|pack| pack.name.as_str()).collect();
    assert_eq!(names, ["other", "team"]);
    assert!(loaded.iter().all(|pack| pack.fixtures.is_none()));
}

#[test]
fn requests_that_lead_nowhere() {
    let written = [
        "activites",
        "no/such/folder/pack.yaml",
        "ok/taem.yaml",
        "ok/lib",
        "config",
        "ok",
    ];
    let shown: Vec<String> = written
        .iter()
        .map(|written| problems(&[request(written)], &Config::default()))
        .collect();
    insta::assert_snapshot!(shown.concat());
}

#[test]
fn files_that_are_no_packs_are_refused_quickly() {
    let folder = tempfile::tempdir().unwrap();
    let nested = |open: &str, count: usize| format!("pack: {}", open.repeat(count)).into_bytes();
    let files = [
        ("large.yaml", b"a: b\n".repeat(10_000_000)),
        ("binary.yaml", vec![0x7f, b'E', b'L', b'F', 0, 1, 2]),
        ("latin1.yaml", b"pack: a\ntitle: caf\xe9\n".to_vec()),
        ("control.yaml", b"pack: \x1b[31m\x07\n".to_vec()),
        ("flow_sequence.yaml", nested("[", 900_000)),
        ("flow_mapping.yaml", nested("{a: ", 200_000)),
        (
            "block_sequence.yaml",
            [b"pack: a\nrules:\n  ".to_vec(), b"- ".repeat(400_000)].concat(),
        ),
        (
            "block_mapping.yaml",
            (0..1_500)
                .map(|depth| format!("{}a:\n", " ".repeat(depth)))
                .collect::<String>()
                .into_bytes(),
        ),
        (
            "keys.yaml",
            (0..70_000)
                .map(|key| format!("key{key}: a\n"))
                .collect::<String>()
                .into_bytes(),
        ),
        (
            "long_line.yaml",
            [b"pack: ".to_vec(), b"a".repeat(900_000)].concat(),
        ),
        ("empty.yaml", Vec::new()),
    ];
    let mut shown = String::new();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
        let request = PackRequest {
            folder: folder.path().to_owned(),
            ..request(&format!("./{name}"))
        };
        let text = problems(&[request], &Config::default());
        let head: Vec<&str> = text.lines().take(7).collect();
        shown.push_str(
            &head
                .join("\n")
                .replace(&format!("{}/", folder.path().display()), ""),
        );
        shown.push_str("\n\n");
    }
    insta::assert_snapshot!(shown);
}

#[test]
fn configuration_sets_parameters_and_levels() {
    let config = config::load(Path::new("tests/packs/config/good.yaml")).unwrap();
    assert_eq!(
        (config.include.as_slice(), config.exclude.as_slice()),
        (&["src/**".to_owned()][..], &["legacy/**".to_owned()][..])
    );
    insta::assert_debug_snapshot!(config.tests);
    let packs = load(&config.packs, &config).unwrap();
    let params: Vec<_> = ["number", "list", "plain_list", "from_library"]
        .map(|name| &packs[1].params[name].value)
        .into();
    insta::assert_debug_snapshot!(params);
    let levels: Vec<_> = packs
        .iter()
        .flat_map(|pack| &pack.rules)
        .map(|rule| (&*rule.id.0, rule.configured_severity()))
        .collect();
    insta::assert_debug_snapshot!(levels);
}

#[test]
fn a_configuration_may_speak_of_packs_that_are_not_in_use() {
    let config = config::load(Path::new("tests/packs/config/good.yaml")).unwrap();
    let packs = load(&[request("ok/other.yaml")], &config).unwrap();
    assert_eq!(packs.len(), 1);
    assert_eq!(
        packs[0].rules[0].level,
        Some(policycheck::pack::Level::Error)
    );
}

#[test]
fn mistakes_in_configurations_are_shown_in_place() {
    let mistakes = config::load(Path::new("tests/packs/config/mistakes.yaml")).unwrap_err();
    insta::assert_snapshot!(render(&mistakes, Color::Plain));
    let unknown = config::load(Path::new("tests/packs/config/unknown.yaml")).unwrap();
    insta::assert_snapshot!(problems(&unknown.packs, &unknown));
    insta::assert_snapshot!(problems(&unknown.packs[..1], &unknown));
}

#[test]
fn a_configuration_without_content_sets_nothing() {
    let config = config::load(Path::new("tests/packs/config/comments.yaml")).unwrap();
    assert!(config.packs.is_empty());
    assert_eq!(config.tests, config::Tests::default());
}

#[test]
fn configuration_is_found_upwards() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("a/b");
    std::fs::create_dir_all(&deep).unwrap();
    std::fs::create_dir(deep.join(config::FILE_NAME)).unwrap();
    let file = folder.path().join(config::FILE_NAME);
    std::fs::write(&file, "").unwrap();
    assert_eq!(config::find(&deep), Some(file.clone()));
    assert_eq!(config::find(&file), Some(file));
}
