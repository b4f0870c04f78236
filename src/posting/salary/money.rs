//! An amount of money.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// An amount of money in units of its currency, exact to the hundredth. In JSON it is a number, without decimals where it has
/// none: `60000`, `10.2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    hundredths: u64,
}

impl Money {
    /// So many whole units.
    #[must_use]
    pub const fn whole(units: u64) -> Self {
        Self { hundredths: units.saturating_mul(100) }
    }

    /// So many units, rounded to the hundredth; nothing for less than nothing.
    #[must_use]
    pub fn of(units: f64) -> Self {
        Self { hundredths: (units * 100.0).round().max(0.0) as u64 }
    }

    /// How many units it is.
    #[must_use]
    pub fn units(self) -> f64 {
        self.hundredths as f64 / 100.0
    }
}

/// With commas between thousands: `60,000`, `10.20`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let units = (self.hundredths / 100).to_string();
        for (at, digit) in units.chars().enumerate() {
            if at > 0 && (units.len() - at).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        match self.hundredths % 100 {
            0 => Ok(()),
            cents => write!(f, ".{cents:02}"),
        }
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.hundredths.is_multiple_of(100) {
            serializer.serialize_u64(self.hundredths / 100)
        } else {
            serializer.serialize_f64(self.units())
        }
    }
}

impl JsonSchema for Money {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Money".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": 0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_amounts_have_no_decimals() {
        let json = |units: f64| serde_json::to_string(&Money::of(units)).unwrap();
        assert_eq!([60_000.0, 10.2, 82_918.25, -1.0].map(json), ["60000", "10.2", "82918.25", "0"]);
        let said = |units: f64| Money::of(units).to_string();
        assert_eq!([1_060_000.0, 10.2, 999.0, 0.05].map(said), ["1,060,000", "10.20", "999", "0.05"]);
        assert_eq!(Money::whole(36), Money::of(36.0));
    }
}
