-- What somebody may see beyond what the roles show, as words with a space between. Whoever has an account already goes on
-- seeing what that account has shown. Runs on H2 and PostgreSQL.
ALTER TABLE accounts ADD COLUMN permissions VARCHAR(200) NOT NULL DEFAULT '';

UPDATE accounts SET permissions = 'names personal' WHERE roles LIKE '%designer%';
UPDATE accounts SET permissions = 'personal' WHERE roles NOT LIKE '%designer%' AND roles LIKE '%finance%';
