//! The plan of a room as a drawing, in centimetres.

use serde::Serialize;

use super::model::{Shape, Stand, Venue};
use crate::web::Said;

/// The drawing.
#[derive(Debug, Serialize)]
pub(super) struct Plan {
    width: i64,
    height: i64,
    walls: Vec<Rect>,
    doors: Vec<Rect>,
    stands: Vec<Place>,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct Rect {
    x: i64,
    y: i64,
    w: i64,
    h: i64,
}

/// A stand on the plan and in the table beside it.
#[derive(Debug, Serialize)]
pub(super) struct Place {
    rect: Rect,
    /// The middle of the rectangle.
    at: (i64, i64),
    number: String,
    href: String,
    title: Said,
    maker: Option<Said>,
    exhibits: usize,
}

/// What the plan does not know of a stand.
pub(super) struct Label {
    pub(super) href: String,
    pub(super) title: Said,
    pub(super) maker: Option<Said>,
    pub(super) exhibits: usize,
}

impl Plan {
    pub(super) fn draw(venue: &Venue, stands: Vec<(Stand, Label)>) -> Self {
        let place = |(stand, label): (Stand, Label)| {
            let rect = draw_shape(stand.body.shape);
            let Label { href, title, maker, exhibits } = label;
            let at = (rect.x + rect.w / 2, rect.y + rect.h / 2);
            Place { rect, at, number: stand.number, href, title, maker, exhibits }
        };
        Self {
            width: centimetres(venue.body.width_m),
            height: centimetres(venue.body.depth_m),
            walls: venue.body.walls.iter().copied().map(draw_shape).collect(),
            doors: venue.body.doors.iter().copied().map(draw_shape).collect(),
            stands: stands.into_iter().map(place).collect(),
        }
    }
}

fn draw_shape(shape: Shape) -> Rect {
    let [x, y, w, h] = [shape.x, shape.y, shape.w, shape.d].map(centimetres);
    Rect { x, y, w, h }
}

#[expect(clippy::cast_possible_truncation, reason = "a room is smaller than a planet")]
fn centimetres(metres: f64) -> i64 {
    (metres * 100.0).round() as i64
}
