//! On site, remote or both.

use super::Seen;
use crate::extract::Gap;
use crate::posting::line::LineClass;

/// onsite, hybrid or remote.
pub(super) fn find(seen: &[Seen<'_>]) -> Option<&'static str> {
    let (mut hybrid, mut remote, mut onsite) = (0.0f32, 0.0f32, 0.0f32);
    for block in seen.iter().filter(|b| b.class != LineClass::Noise) {
        let weight = match block.class {
            LineClass::Meta => 3.0,
            _ if block.number <= 4 => 1.5,
            _ => 1.0,
        };
        let tokens = block.tokens;
        for at in 0..tokens.len() {
            let next = tokens.form(at + 1);
            match tokens.form(at) {
                // A hybrid car, cloud or app is none of this.
                "hybrid" if !matches!(next, "cloud" | "app" | "apps" | "mobile" | "vehicle" | "vehicles" | "infrastructure" | "cars" | "environments" | "environment" if next != "work") =>
                {
                    hybrid += weight;
                }
                "remote"
                    if !matches!(
                        next,
                        "sensing"
                            | "teams"
                            | "team"
                            | "control"
                            | "access"
                            | "monitoring"
                            | "desktop"
                            | "support"
                            | "server"
                            | "areas"
                            | "communities"
                            | "options"
                    ) =>
                {
                    let negated = at > 0 && matches!(tokens.form(at - 1), "not" | "no" | "non");
                    remote += if negated { -weight } else { weight };
                }
                "remotely" | "wfh" | "telecommute" | "telework" => remote += weight,
                "onsite" | "on-site" => onsite += weight,
                "on" if next == "site" && tokens.gap(at + 1) == Gap::Hyphen => onsite += weight,
                "in" if matches!(next, "office") && tokens.gap(at + 1) == Gap::Hyphen
                    || next == "person"
                        && tokens.form(at + 2) != "interview"
                        && block.class == LineClass::Meta =>
                {
                    onsite += weight;
                }
                _ => {}
            }
        }
    }
    if hybrid > 0.0 && hybrid + 0.5 >= remote {
        Some("hybrid")
    } else if remote > 0.0 && remote >= onsite {
        Some("remote")
    } else if onsite > 0.9 {
        Some("onsite")
    } else {
        None
    }
}
