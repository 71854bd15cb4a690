//! Which rules enforce which bullets of a guideline, and which bullets nothing enforces.

use super::guideline::{Judged, lies_below, split_number};
use super::{Pack, Rule};

/// A pack's guideline, bullet by bullet.
#[derive(Debug)]
pub struct Coverage<'a> {
    pub pack: &'a Pack,
    /// The name of the guideline.
    pub guideline: &'a str,
    /// In the order of their numbers.
    pub bullets: Vec<Bullet<'a>>,
}

/// What stands behind a bullet.
#[derive(Debug)]
pub struct Bullet<'a> {
    pub number: &'a str,
    pub title: &'a str,
    /// Those that name it, of all packs in use; for a bullet that stands for an impact, those with this impact.
    pub rules: Vec<&'a Rule>,
    /// Rules that would enforce it if the configuration did not switch them off.
    pub switched_off: Vec<&'a Rule>,
    /// The key of the impact that it stands for.
    pub impact: Option<&'a str>,
    pub judged: Option<&'a Judged>,
}

/// Who watches over a bullet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// At least one rule.
    Enforced,
    /// People alone.
    Judged,
    /// Nobody.
    Open,
}

impl Bullet<'_> {
    /// Who watches over it. Rules count before people.
    pub fn standing(&self) -> Standing {
        match (self.rules.as_slice(), self.judged) {
            ([_, ..], _) => Standing::Enforced,
            ([], Some(_)) => Standing::Judged,
            ([], None) => Standing::Open,
        }
    }
}

impl Coverage<'_> {
    /// How many bullets stand so.
    pub fn count(&self, standing: Standing) -> usize {
        let bullets = self.bullets.iter();
        bullets
            .filter(|bullet| bullet.standing() == standing)
            .count()
    }
}

/// The coverage of each pack that has a guideline.
pub fn cover(packs: &[Pack]) -> Vec<Coverage<'_>> {
    packs
        .iter()
        .filter_map(|pack| cover_pack(pack, packs))
        .collect()
}

fn cover_pack<'a>(pack: &'a Pack, packs: &'a [Pack]) -> Option<Coverage<'a>> {
    let guideline = pack.guideline.as_ref()?;
    let bullets = guideline.bullets().into_iter().map(|number| {
        let impact = guideline.impacts.get(number).map(String::as_str);
        let rules = packs
            .iter()
            .flat_map(|of| of.rules.iter().map(|rule| &**rule))
            .filter(|rule| has_impact(rule, &pack.name, impact) || names(rule, &pack.name, number));
        let (rules, switched_off) = rules.partition(|rule| rule.configured_severity().is_some());
        Bullet {
            number,
            title: guideline.title(number).unwrap_or_default(),
            rules,
            switched_off,
            impact,
            judged: guideline.judged.get(number),
        }
    });
    Some(Coverage {
        pack,
        guideline: &guideline.name,
        bullets: bullets.collect(),
    })
}

/// Whether what a rule finds has the impact of that key in the pack.
fn has_impact(rule: &Rule, pack: &str, impact: Option<&str>) -> bool {
    impact.is_some() && rule.id.pack() == pack && rule.impact.as_deref() == impact
}

/// Whether a rule names a bullet of a pack's guideline, or a part of it that is not listed.
fn names(rule: &Rule, pack: &str, bullet: &str) -> bool {
    rule.guideline.iter().any(|number| {
        let (owner, number) = split_number(number);
        owner.unwrap_or(rule.id.pack()) == pack && (number == bullet || lies_below(number, bullet))
    })
}
