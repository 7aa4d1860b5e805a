//! Probe.
fn main() {
    for line in std::io::stdin().lines().map_while(Result::ok) {
        println!("== {line}");
        for c in lingua::clauses(&line, None) { println!("   {:?} {:?} {:?} {:?} core={:?} text={:?}", c.polarity, c.reach, c.genericity, c.role, c.core, c.text); }
        for d in lingua::designations(&line) { println!("   D {d:?}"); }
    }
}
