# What README, CI and people run, and nothing else. Each target sets up what it needs.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup demo test check bench train-lexicon

XDG_CACHE_HOME ?= $(HOME)/.cache
export VITRINA_CACHE ?= $(XDG_CACHE_HOME)/vitrina
export VITRINA_MODELS ?= $(VITRINA_CACHE)/models

VITRINA := target/release/vitrina
TOKEN_TABLE ?= crates/lingua/data/lexicon/tokens.bin
LANGUAGES := ru zh en
REPORTS := $(LANGUAGES:%=out/report.%.html) $(LANGUAGES:%=out/schedule.%.html)

help: ## lists the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

setup: ## installs what is missing and fetches the encoder's weights
	@bash scripts/setup.sh

demo: setup ## writes the reports of the demo lists, then serves the demo showroom at http://localhost:8080
	cargo build --locked --release -p cli
	@mkdir -p out
	@for language in $(LANGUAGES); do \
	    $(VITRINA) match --offers demo/offers.xlsx --requests demo/requests.csv \
	        --lang $$language --out out/report.$$language.html; \
	done
	@for language in $(LANGUAGES); do \
	    $(VITRINA) schedule demo/programme.json --steps 2000000 --lang $$language \
	        --out out/plan.json --report out/schedule.$$language.html; \
	done
	@printf '\nThe reports are ready, open them in a browser:\n'
	@printf '  file://$(CURDIR)/%s\n' $(REPORTS)
	@printf '\n'
	@$(VITRINA) demo --data out/showroom --from demo/showroom
	@$(VITRINA) serve --data out/showroom

test: check ## runs every check, then every test
	bash scripts/test.sh
	bash scripts/e2e.sh

check: setup ## runs format, lints, documentation, spelling, licence and purity checks
	@bash scripts/check.sh

bench: setup ## measures against the peers and writes bench/RESULTS.md
	cargo build --locked --release -p cli
	bash scripts/bench.sh

train-lexicon: setup ## learns the token table from LISTS, tab-separated files with the columns ru, zh, en
	@[ -n "$(LISTS)" ] || { printf 'name the lists: make train-lexicon LISTS="a.tsv b.tsv"\n' >&2; exit 2; }
	cargo build --locked --release -p cli
	$(VITRINA) train-lexicon $(LISTS) --out $(TOKEN_TABLE) $(ARGS)
