//! On site, remote or both.

use super::Seen;
use crate::extract::{Gap, Tokens};
use crate::posting::line::LineClass;

/// onsite, hybrid or remote.
pub(super) fn find(seen: &[Seen<'_>]) -> Option<&'static str> {
    let (mut hybrid, mut remote, mut onsite) = (0.0f32, 0.0f32, 0.0f32);
    for block in seen.iter().filter(|b| b.class != LineClass::Noise) {
        // Outside the facts a word alone may be of anything: remote customers, hybrid events.
        let weight = match block.class {
            LineClass::Meta => 3.0,
            _ if speaks_of_the_job(block.tokens) => 1.2,
            _ => 0.4,
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
    if hybrid >= LEAST && hybrid + 0.5 >= remote {
        Some("hybrid")
    } else if remote >= LEAST && remote >= onsite {
        Some("remote")
    } else if onsite >= LEAST {
        Some("onsite")
    } else {
        None
    }
}

/// The least that is enough to state a mode.
const LEAST: f32 = 1.0;

/// Whether a block speaks of the job itself or of where one works.
fn speaks_of_the_job(tokens: &Tokens) -> bool {
    (0..tokens.len()).any(|i| {
        let pair = (tokens.form(i), tokens.form(i + 1));
        matches!(
            pair,
            ("this" | "the", "role" | "position" | "job" | "post" | "opportunity")
                | ("fully" | "100" | "work" | "working" | "works", "remote" | "remotely")
                | (
                    "remote",
                    "first" | "role" | "position" | "job" | "company" | "opportunity" | "work" | "working"
                )
                | ("hybrid", "role" | "position" | "work" | "working" | "model" | "schedule" | "environment")
                | ("days", "a" | "per" | "in")
                | ("office" | "home", "based" | "office")
                | ("work", "from" | "on-site" | "onsite")
        )
    })
}
