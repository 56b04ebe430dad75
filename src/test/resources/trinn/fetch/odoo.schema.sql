-- Odoo 17/18, only what the queries read. One company of four customers, 2026. Run in an empty PostgreSQL database.
-- Char = varchar, translated Char = jsonb, Many2one = integer, Monetary and Float with digits = numeric, Float = double precision,
-- Datetime = timestamp in UTC, Boolean = boolean, Selection = varchar.

-- odoo/addons/base/models/res_company.py
CREATE TABLE res_company (id integer PRIMARY KEY, name varchar NOT NULL);
-- odoo/addons/base/models/res_partner.py; customer_rank: addons/account/models/partner.py
CREATE TABLE res_partner (id integer PRIMARY KEY, name varchar, commercial_partner_id integer, company_registry varchar, vat varchar, customer_rank integer);
-- odoo/addons/base/models/res_users.py
CREATE TABLE res_users (id integer PRIMARY KEY, login varchar, partner_id integer NOT NULL, active boolean, share boolean);
-- addons/hr/models/hr_department.py
CREATE TABLE hr_department (id integer PRIMARY KEY, name jsonb NOT NULL, company_id integer, active boolean);
-- addons/hr/models/hr_employee_base.py and hr_employee.py; first_contract_date: addons/hr_contract/models/hr_employee.py
CREATE TABLE hr_employee (id integer PRIMARY KEY, name varchar, user_id integer, company_id integer, active boolean, department_id integer, parent_id integer, job_title varchar, departure_date date, first_contract_date date);
-- addons/product/models/product_category.py (text up to 18, translated later)
CREATE TABLE product_category (id integer PRIMARY KEY, name varchar NOT NULL);
-- addons/product/models/product_template.py
CREATE TABLE product_template (id integer PRIMARY KEY, name jsonb NOT NULL, categ_id integer, list_price numeric, company_id integer, active boolean);
-- addons/product/models/product_product.py; standard_price is jsonb by company from 18 on
CREATE TABLE product_product (id integer PRIMARY KEY, product_tmpl_id integer NOT NULL, active boolean, standard_price jsonb);
-- odoo/addons/base/models/ir_property.py, only up to 17 (for products-17.sql)
CREATE TABLE ir_property (id integer PRIMARY KEY, name varchar, res_id varchar, company_id integer, value_float double precision);
-- addons/sale/models/sale_order.py
CREATE TABLE sale_order (id integer PRIMARY KEY, name varchar NOT NULL, state varchar, date_order timestamp NOT NULL, user_id integer, partner_id integer NOT NULL, company_id integer NOT NULL, currency_rate numeric);
-- addons/sale/models/sale_order_line.py; purchase_price: addons/sale_margin/models/sale_order_line.py
CREATE TABLE sale_order_line (id integer PRIMARY KEY, order_id integer NOT NULL, product_id integer, display_type varchar, is_downpayment boolean, product_uom_qty numeric NOT NULL, qty_invoiced numeric, price_unit numeric NOT NULL, discount numeric, price_subtotal numeric, purchase_price numeric);
-- addons/sale/models/sale_order_line.py, field invoice_lines
CREATE TABLE sale_order_line_invoice_rel (invoice_line_id integer NOT NULL, order_line_id integer NOT NULL, PRIMARY KEY (invoice_line_id, order_line_id));
-- addons/account/models/account_journal.py
CREATE TABLE account_journal (id integer PRIMARY KEY, type varchar NOT NULL);
-- addons/account/models/account_move.py
CREATE TABLE account_move (id integer PRIMARY KEY, name varchar, move_type varchar NOT NULL, state varchar NOT NULL, payment_state varchar, journal_id integer NOT NULL, company_id integer, partner_id integer, invoice_user_id integer, reversed_entry_id integer, invoice_date date, invoice_date_due date, amount_untaxed_signed numeric, amount_total_signed numeric);
-- addons/account/models/account_move_line.py
CREATE TABLE account_move_line (id integer PRIMARY KEY, move_id integer NOT NULL, display_type varchar NOT NULL, product_id integer, quantity numeric, balance numeric);
-- addons/account/models/account_partial_reconcile.py
CREATE TABLE account_partial_reconcile (id integer PRIMARY KEY, debit_move_id integer NOT NULL, credit_move_id integer NOT NULL, amount numeric, max_date date);
-- addons/utm/models/utm_source.py
CREATE TABLE utm_source (id integer PRIMARY KEY, name varchar NOT NULL);
-- addons/crm/models/crm_stage.py
CREATE TABLE crm_stage (id integer PRIMARY KEY, name jsonb NOT NULL, is_won boolean);
-- addons/crm/models/crm_lead.py
CREATE TABLE crm_lead (id integer PRIMARY KEY, name varchar, type varchar NOT NULL, active boolean, user_id integer, company_id integer, partner_id integer, source_id integer, stage_id integer, probability double precision, expected_revenue numeric, create_date timestamp, date_closed timestamp, date_last_stage_update timestamp);
-- addons/mail/models/mail_activity.py (active is a column from 18 on)
CREATE TABLE mail_activity (id integer PRIMARY KEY, res_model varchar, res_id integer, summary varchar, date_deadline date NOT NULL, active boolean);
-- addons/mail/models/mail_activity_type.py
CREATE TABLE mail_activity_type (id integer PRIMARY KEY, name jsonb NOT NULL, category varchar);
-- addons/mail/models/mail_message.py
CREATE TABLE mail_message (id integer PRIMARY KEY, model varchar, res_id integer, date timestamp, author_id integer, mail_activity_type_id integer);
-- odoo/addons/base/models/ir_model.py
CREATE TABLE ir_model_fields (id integer PRIMARY KEY, model varchar NOT NULL, name varchar NOT NULL);
-- addons/mail/models/mail_tracking_value.py
CREATE TABLE mail_tracking_value (id integer PRIMARY KEY, field_id integer, mail_message_id integer NOT NULL, old_value_integer integer, new_value_integer integer, old_value_char varchar, new_value_char varchar);
-- addons/calendar/models/calendar_event.py; opportunity_id: addons/crm/models/calendar.py
CREATE TABLE calendar_event (id integer PRIMARY KEY, name varchar, start timestamp, user_id integer, active boolean, opportunity_id integer);

INSERT INTO res_company VALUES (1, 'Fjell AS'), (2, 'Fjord AS');
INSERT INTO res_partner VALUES
 (101, 'Anna Berg', 101, NULL, NULL, 0), (102, 'Bjørn Dahl', 102, NULL, NULL, 0), (103, 'Carl Eng', 103, NULL, NULL, 0), (104, 'Dina Foss', 104, NULL, NULL, 0),
 (201, 'Alfa AS', 201, '911111111', 'NO911111111MVA', 2), (202, 'Beta AS', 202, NULL, 'NO922222222MVA', 1), (203, 'Gamma AS', 203, '', NULL, 0), (204, 'Delta AS', 204, '944444444', NULL, 0),
 (205, 'Alfa AS, Kari', 201, NULL, NULL, 0), (206, 'Leverandør AS', 206, '955555555', NULL, 0);
INSERT INTO res_users VALUES (10, 'anna', 101, true, false), (11, 'bjorn', 102, true, false), (12, 'carl', 103, false, false), (13, 'dina', 104, true, false);
INSERT INTO hr_department VALUES (1, '{"en_US": "Sales North", "nb_NO": "Salg nord"}', 1, true), (2, '{"en_US": "Sales South"}', NULL, true), (3, '{"en_US": "Fjord"}', 2, true);
INSERT INTO hr_employee VALUES
 (1, 'Anna Berg', 10, 1, true, 1, NULL, 'Sales Manager', NULL, '2024-02-01'),
 (2, 'Bjørn Dahl', 11, 1, true, 1, 1, 'Seller', NULL, '2025-08-15'),
 (3, 'Carl Eng', 12, 1, false, 2, 1, 'Seller', '2026-06-30', NULL),
 (4, 'Eva Lager', NULL, 1, true, 2, 1, 'Stock', NULL, NULL),
 (5, 'Bjørn Dahl', 11, 2, true, 3, NULL, 'Seller', NULL, NULL);
INSERT INTO product_category VALUES (1, 'Hardware'), (2, 'Service');
INSERT INTO product_template VALUES
 (11, '{"en_US": "Pump", "nb_NO": "Pumpe"}', 1, 100.00, NULL, true), (12, '{"en_US": "Motor"}', 1, 500.00, NULL, true),
 (13, '{"en_US": "Installation"}', 2, 200.00, 1, true), (14, '{"en_US": "Inspection"}', 2, 2500.00, NULL, false);
INSERT INTO product_product VALUES (1, 11, true, '{"1": 60.0, "2": 65.0}'), (2, 12, true, '{"1": 300.0}'), (3, 13, true, NULL), (4, 14, false, '{"2": 5.0}');
INSERT INTO ir_property VALUES (1, 'standard_price', 'product.product,1', 1, 60), (2, 'standard_price', 'product.product,1', 2, 65), (3, 'standard_price', 'product.product,2', 1, 300.5);
INSERT INTO sale_order VALUES
 (1, 'S00001', 'sale', '2026-01-15 09:00:00', 10, 201, 1, 1), (2, 'S00002', 'sale', '2026-01-31 23:30:00', 11, 205, 1, 1),
 (3, 'S00003', 'sale', '2026-02-10 10:00:00', 11, 202, 1, 1), (4, 'S00004', 'sale', '2026-02-20 10:00:00', 12, 203, 1, 0.1),
 (5, 'S00005', 'draft', '2026-03-01 10:00:00', 10, 201, 1, 1), (6, 'S00006', 'cancel', '2026-03-02 10:00:00', 10, 201, 1, 1),
 (7, 'S00007', 'sale', '2026-03-05 10:00:00', 13, 202, 1, 1), (8, 'S00008', 'sale', '2026-03-06 10:00:00', 11, 203, 2, 1),
 (9, 'S00009', 'sale', '2026-03-07 10:00:00', NULL, 203, 1, 1), (10, 'S00010', 'sale', '2026-03-20 10:00:00', 11, 201, 1, 1);
INSERT INTO sale_order_line VALUES
 (1, 1, 1, NULL, false, 10, 10, 100, 0, 1000, 60), (2, 1, 2, NULL, false, 2, 2, 500, 10, 900, 300), (3, 1, NULL, 'line_section', false, 0, 0, 0, 0, 0, 0),
 (4, 2, 3, NULL, NULL, 5, 5, 200, 0, 1000, 0), (5, 3, 1, NULL, false, 20, 16, 100, 5, 1900, 60), (6, 4, 4, NULL, false, 1, 1, 250, 0, 250, 100),
 (7, 5, 1, NULL, false, 1, 0, 100, 0, 100, 60), (8, 7, 2, NULL, false, 1, 1, 500, 0, 500, 300), (9, 7, 3, NULL, true, 0, 1, 200, 0, 0, 0),
 (10, 7, 1, NULL, false, 1, 0, 100, 100, 0, 60), (11, 8, 1, NULL, false, 9, 0, 100, 0, 900, 60), (12, 9, 1, NULL, false, 9, 0, 100, 0, 900, 60),
 (13, 10, 1, NULL, false, -1, 0, 100, 0, -100, 60), (14, 6, 1, NULL, false, 1, 0, 100, 0, 100, 60);
INSERT INTO account_journal VALUES (1, 'sale'), (2, 'bank'), (3, 'general');
INSERT INTO account_move VALUES
 (1, 'INV/2026/00001', 'out_invoice', 'posted', 'paid', 1, 1, 201, 10, NULL, '2026-01-20', '2026-02-19', 1900, 2375),
 (2, 'INV/2026/00002', 'out_invoice', 'posted', 'partial', 1, 1, 205, 11, NULL, '2026-02-05', '2026-03-07', 1000, 1250),
 (3, 'INV/2026/00003', 'out_invoice', 'posted', 'paid', 1, 1, 202, 11, NULL, '2026-02-15', '2026-03-17', 1900, 2375),
 (4, 'INV/2026/00004', 'out_invoice', 'posted', 'reversed', 1, 1, 203, 12, NULL, '2026-03-02', '2026-04-01', 2500, 3125),
 (5, 'RINV/2026/00001', 'out_refund', 'posted', 'paid', 1, 1, 202, 11, 3, '2026-02-25', '2026-02-25', -380, -475),
 (6, NULL, 'out_invoice', 'draft', 'not_paid', 1, 1, 202, 13, NULL, NULL, NULL, 500, 625),
 (7, 'INV/2026/00005', 'out_invoice', 'posted', 'paid', 1, 1, 202, 13, NULL, '2026-03-06', '2026-04-05', 500, 625),
 (8, 'RINV/2026/00002', 'out_refund', 'posted', 'paid', 1, 1, 202, 11, NULL, '2026-03-25', '2026-03-25', -50, -62.5),
 (9, 'RINV/2026/00003', 'out_refund', 'posted', 'paid', 1, 1, 203, 12, 4, '2026-03-10', '2026-03-10', -2500, -3125),
 (10, 'INV/2026/00006', 'out_invoice', 'posted', 'partial', 1, 1, 203, 12, NULL, '2026-03-10', '2026-04-09', 2500, 3125),
 (11, 'BILL/2026/00001', 'in_invoice', 'posted', 'not_paid', 1, 1, 206, NULL, NULL, '2026-03-10', '2026-04-09', -700, -875),
 (12, 'INV/2026/90001', 'out_invoice', 'posted', 'not_paid', 1, 2, 203, 11, NULL, '2026-03-10', '2026-04-09', 900, 1125),
 (21, 'BNK1/1', 'entry', 'posted', NULL, 2, 1, 201, NULL, NULL, NULL, NULL, 0, 0), (22, 'BNK1/2', 'entry', 'posted', NULL, 2, 1, 201, NULL, NULL, NULL, NULL, 0, 0),
 (23, 'BNK1/3', 'entry', 'posted', NULL, 2, 1, 201, NULL, NULL, NULL, NULL, 0, 0), (24, 'BNK1/4', 'entry', 'posted', NULL, 2, 1, 202, NULL, NULL, NULL, NULL, 0, 0),
 (25, 'BNK1/5', 'entry', 'posted', NULL, 2, 1, 203, NULL, NULL, NULL, NULL, 0, 0), (26, 'MISC/1', 'entry', 'posted', NULL, 3, 1, 203, NULL, NULL, NULL, NULL, 0, 0),
 (27, 'BNK1/6', 'entry', 'posted', NULL, 2, 1, 202, NULL, NULL, NULL, NULL, 0, 0), (28, 'BNK1/7', 'entry', 'posted', NULL, 2, 1, 202, NULL, NULL, NULL, NULL, 0, 0);
INSERT INTO account_move_line VALUES
 (1, 1, 'product', 1, 10, -1000), (2, 1, 'product', 2, 2, -900), (3, 1, 'tax', NULL, 0, -475), (4, 1, 'payment_term', NULL, 0, 2375),
 (5, 2, 'product', 3, 5, -1000), (6, 2, 'payment_term', NULL, 0, 1250), (7, 3, 'product', 1, 20, -1900), (8, 3, 'payment_term', NULL, 0, 2375),
 (9, 4, 'product', 4, 1, -2500), (10, 4, 'payment_term', NULL, 0, 3125), (11, 5, 'product', 1, 4, 380), (12, 5, 'payment_term', NULL, 0, -475),
 (13, 6, 'product', 2, 1, -500), (14, 7, 'product', 2, 1, -500), (15, 7, 'payment_term', NULL, 0, 625), (16, 8, 'product', 2, 1, 50), (17, 8, 'payment_term', NULL, 0, -62.5),
 (18, 9, 'product', 4, 1, 2500), (19, 9, 'payment_term', NULL, 0, -3125), (20, 10, 'product', 4, 1, -2500), (21, 10, 'payment_term', NULL, 0, 3125),
 (31, 21, 'product', NULL, 0, -1000), (32, 22, 'product', NULL, 0, -1375), (33, 23, 'product', NULL, 0, -500), (34, 24, 'product', NULL, 0, -1900),
 (35, 25, 'product', NULL, 0, -1250), (36, 26, 'product', NULL, 0, -125), (37, 27, 'product', NULL, 0, -625), (38, 28, 'product', NULL, 0, 62.5);
INSERT INTO sale_order_line_invoice_rel (order_line_id, invoice_line_id) VALUES (1, 1), (2, 2), (4, 5), (5, 7), (5, 11), (6, 9), (6, 18), (6, 20), (8, 13), (8, 14);
INSERT INTO account_partial_reconcile VALUES
 (1, 4, 31, 1000, '2026-02-10'), (2, 4, 32, 1375, '2026-02-20'), (3, 6, 33, 500, '2026-03-01'), (4, 8, 12, 475, '2026-02-25'), (5, 8, 34, 1900, '2026-03-10'),
 (6, 10, 19, 3125, '2026-03-10'), (7, 21, 35, 1250, '2026-03-30'), (8, 21, 36, 125, '2026-03-31'), (9, 15, 37, 625, '2026-03-20'), (10, 38, 17, 62.5, '2026-03-28');
INSERT INTO utm_source VALUES (1, 'Website');
INSERT INTO crm_stage VALUES (1, '{"en_US": "New"}', false), (2, '{"en_US": "Proposition", "nb_NO": "Tilbud"}', false), (3, '{"en_US": "Won"}', true);
INSERT INTO crm_lead VALUES
 (1, 'Pumps for Alfa', 'opportunity', true, 10, 1, 205, 1, 3, 100, 1900, '2026-01-05 08:00:00', '2026-01-15 09:00:00', '2026-01-15 09:00:00'),
 (2, 'Service for Delta', 'opportunity', true, 11, NULL, 204, NULL, 2, 40, 8000, '2026-02-28 23:15:00', NULL, '2026-03-10 12:00:00'),
 (3, 'Motors for Beta', 'opportunity', false, 11, 1, 202, NULL, 2, 0, 3000, '2026-02-01 08:00:00', '2026-03-01 08:00:00', '2026-02-10 08:00:00'),
 (4, 'Spare parts', 'opportunity', true, 13, 1, NULL, NULL, 1, 10, 0, '2026-03-15 08:00:00', NULL, '2026-03-15 08:00:00'),
 (5, 'Some lead', 'lead', true, 10, 1, NULL, NULL, 1, 10, 0, '2026-03-15 08:00:00', NULL, NULL),
 (6, 'Archived', 'opportunity', false, 10, 1, NULL, NULL, 1, 10, 0, '2026-03-15 08:00:00', NULL, NULL),
 (7, 'Of Fjord', 'opportunity', true, 11, 2, 203, NULL, 1, 10, 100, '2026-03-15 08:00:00', NULL, NULL);
INSERT INTO mail_activity VALUES (1, 'crm.lead', 2, 'Send offer', '2026-04-02', true), (2, 'crm.lead', 2, 'Call back', '2026-04-09', true), (3, 'crm.lead', 2, 'Done before', '2026-03-01', false);
INSERT INTO mail_activity_type VALUES (1, '{"en_US": "Email"}', 'default'), (2, '{"en_US": "Call"}', 'phonecall'), (3, '{"en_US": "Meeting"}', 'meeting'), (4, '{"en_US": "To Do"}', 'default');
INSERT INTO mail_message VALUES
 (1, 'crm.lead', 1, '2026-01-15 09:00:00', 101, NULL), (2, 'crm.lead', 2, '2026-03-10 12:00:00', 102, NULL), (3, 'crm.lead', 3, '2026-02-10 08:00:00', 102, NULL),
 (4, 'crm.lead', 2, '2026-03-12 12:00:00', 102, 2), (5, 'crm.lead', 2, '2026-03-13 12:00:00', 102, 3), (6, 'crm.lead', 1, '2026-01-08 12:00:00', 101, 1),
 (7, 'sale.order', 1, '2026-01-08 12:00:00', 101, 1), (8, 'crm.lead', 3, '2026-02-20 12:00:00', 102, 4), (9, 'crm.lead', 1, '2026-01-10 08:00:00', 101, NULL);
INSERT INTO ir_model_fields VALUES (1, 'crm.lead', 'stage_id'), (2, 'crm.lead', 'user_id');
INSERT INTO mail_tracking_value VALUES
 (1, 1, 9, 1, 2, 'New', 'Proposition'), (2, 1, 1, 2, 3, 'Proposition', 'Won'), (3, 1, 2, 1, 2, 'New', 'Proposition'), (4, 1, 3, 99, 2, 'Old stage', 'Proposition'), (5, 2, 3, 10, 11, 'Anna', 'Bjørn');
INSERT INTO calendar_event VALUES (1, 'Visit Delta', '2026-03-13 08:00:00', 11, true, 2), (2, 'Lunch', '2026-03-13 11:00:00', 11, true, NULL), (3, 'Off', '2026-03-14 08:00:00', 11, false, 2);
