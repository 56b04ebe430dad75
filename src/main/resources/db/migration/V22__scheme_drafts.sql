-- Schemes as somebody is writing them, kept as they are typed. Runs on H2 and PostgreSQL.
CREATE TABLE scheme_drafts (
    id VARCHAR(36) PRIMARY KEY,
    scheme_id VARCHAR NOT NULL,
    base VARCHAR(64),
    who VARCHAR(200) NOT NULL,
    step BIGINT NOT NULL,
    touched_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX scheme_drafts_of ON scheme_drafts (scheme_id);

CREATE TABLE scheme_draft_files (
    draft VARCHAR(36) NOT NULL REFERENCES scheme_drafts (id) ON DELETE CASCADE,
    name VARCHAR(500) NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (draft, name)
);
