-- ERPNext 15, only what the queries read. One company of four customers, 2026. Runs in an empty PostgreSQL database, and in MariaDB with sql_mode ANSI_QUOTES.
-- Data, Link, Select = varchar(140), Check = smallint (MariaDB: tinyint), Int = int, Currency, Float, Percent = decimal(21,9), Datetime = timestamp (MariaDB: datetime(6)).
-- Every table of Frappe has name, creation, modified, owner, docstatus, idx; children have parent, parenttype (frappe/database/*/schema.py).

-- erpnext/setup/doctype/company/company.json
CREATE TABLE "tabCompany" (name varchar(140) PRIMARY KEY, creation timestamp(6) NULL);
-- frappe/core/doctype/user/user.json
CREATE TABLE "tabUser" (name varchar(140) PRIMARY KEY, full_name varchar(140));
-- erpnext/setup/doctype/department/department.json
CREATE TABLE "tabDepartment" (name varchar(140) PRIMARY KEY, department_name varchar(140), company varchar(140), is_group smallint NOT NULL);
-- erpnext/setup/doctype/employee/employee.json
CREATE TABLE "tabEmployee" (name varchar(140) PRIMARY KEY, employee_name varchar(140), user_id varchar(140), department varchar(140), designation varchar(140), reports_to varchar(140), date_of_joining date, relieving_date date);
-- erpnext/setup/doctype/sales_person/sales_person.json
CREATE TABLE "tabSales Person" (name varchar(140) PRIMARY KEY, sales_person_name varchar(140), parent_sales_person varchar(140), employee varchar(140), is_group smallint NOT NULL, enabled smallint NOT NULL);
-- erpnext/selling/doctype/customer/customer.json
CREATE TABLE "tabCustomer" (name varchar(140) PRIMARY KEY, customer_name varchar(140), customer_group varchar(140), tax_id varchar(140), lead_name varchar(140));
-- erpnext/stock/doctype/item/item.json
CREATE TABLE "tabItem" (name varchar(140) PRIMARY KEY, item_name varchar(140), item_group varchar(140), standard_rate decimal(21,9) NOT NULL, valuation_rate decimal(21,9) NOT NULL, last_purchase_rate decimal(21,9) NOT NULL);
-- erpnext/stock/doctype/item_price/item_price.json
CREATE TABLE "tabItem Price" (name varchar(140) PRIMARY KEY, item_code varchar(140), price_list varchar(140), customer varchar(140), selling smallint NOT NULL, valid_from date, price_list_rate decimal(21,9) NOT NULL);
-- erpnext/accounts/doctype/sales_invoice/sales_invoice.json
CREATE TABLE "tabSales Invoice" (name varchar(140) PRIMARY KEY, docstatus smallint NOT NULL, company varchar(140), customer varchar(140), posting_date date, due_date date, is_return smallint NOT NULL, return_against varchar(140), is_opening varchar(140), base_discount_amount decimal(21,9) NOT NULL, base_net_total decimal(21,9) NOT NULL, base_grand_total decimal(21,9) NOT NULL, base_rounded_total decimal(21,9) NOT NULL);
-- erpnext/accounts/doctype/sales_invoice_item/sales_invoice_item.json
CREATE TABLE "tabSales Invoice Item" (name varchar(140) PRIMARY KEY, parent varchar(140), parenttype varchar(140), item_code varchar(140), qty decimal(21,9) NOT NULL, stock_qty decimal(21,9) NOT NULL, base_price_list_rate decimal(21,9) NOT NULL, base_rate decimal(21,9) NOT NULL, base_amount decimal(21,9) NOT NULL, base_net_amount decimal(21,9) NOT NULL, incoming_rate decimal(21,9) NOT NULL, sales_order varchar(140), sales_invoice_item varchar(140));
-- erpnext/selling/doctype/sales_team/sales_team.json
CREATE TABLE "tabSales Team" (name varchar(140) PRIMARY KEY, parent varchar(140), parenttype varchar(140), idx int NOT NULL, sales_person varchar(140), allocated_percentage decimal(21,9) NOT NULL);
-- erpnext/accounts/doctype/payment_entry/payment_entry.json
CREATE TABLE "tabPayment Entry" (name varchar(140) PRIMARY KEY, docstatus smallint NOT NULL, payment_type varchar(140), posting_date date, company varchar(140));
-- erpnext/accounts/doctype/payment_entry_reference/payment_entry_reference.json
CREATE TABLE "tabPayment Entry Reference" (name varchar(140) PRIMARY KEY, parent varchar(140), parenttype varchar(140), reference_doctype varchar(140), reference_name varchar(140), allocated_amount decimal(21,9) NOT NULL, exchange_rate decimal(21,9) NOT NULL);
-- erpnext/crm/doctype/opportunity/opportunity.json
CREATE TABLE "tabOpportunity" (name varchar(140) PRIMARY KEY, modified timestamp(6) NULL, owner varchar(140), title varchar(140), customer_name varchar(140), opportunity_from varchar(140), party_name varchar(140), opportunity_owner varchar(140), source varchar(140), sales_stage varchar(140), status varchar(140), base_opportunity_amount decimal(21,9) NOT NULL, transaction_date date, company varchar(140));
-- frappe/desk/doctype/event/event.json
CREATE TABLE "tabEvent" (name varchar(140) PRIMARY KEY, owner varchar(140), event_category varchar(140), starts_on timestamp(6) NULL, status varchar(140));
-- frappe/desk/doctype/event_participants/event_participants.json
CREATE TABLE "tabEvent Participants" (name varchar(140) PRIMARY KEY, parent varchar(140), parenttype varchar(140), reference_doctype varchar(140), reference_docname varchar(140));

INSERT INTO "tabCompany" VALUES ('Fjell AS', '2020-01-01 10:00:00'), ('Askeladd AS', '2023-01-01 10:00:00');
INSERT INTO "tabUser" VALUES ('anna@fjell.test', 'Anna Berg'), ('bjorn@fjell.test', 'Bjørn Dahl'), ('carl@fjell.test', 'Carl Eng'), ('dina@fjell.test', 'Dina Foss'), ('eva@fjell.test', 'Eva Lager');
INSERT INTO "tabDepartment" VALUES ('All Departments', 'All Departments', NULL, 1), ('Sales North - F', 'Sales North', 'Fjell AS', 0), ('Sales South - F', 'Sales South', 'Fjell AS', 0), ('Sales - A', 'Sales', 'Askeladd AS', 0);
INSERT INTO "tabEmployee" VALUES
 ('HR-EMP-00001', 'Anna Berg', 'anna@fjell.test', 'Sales North - F', 'Sales Manager', NULL, '2024-02-01', NULL),
 ('HR-EMP-00002', 'Bjørn Dahl', 'bjorn@fjell.test', 'Sales North - F', 'Seller', 'HR-EMP-00001', '2025-08-15', NULL),
 ('HR-EMP-00003', 'Carl Eng', 'carl@fjell.test', 'Sales South - F', 'Seller', NULL, '2023-05-01', '2026-06-30'),
 ('HR-EMP-00004', 'Eva Lager', 'eva@fjell.test', 'Sales South - F', 'Stock', 'HR-EMP-00001', '2025-01-01', NULL);
INSERT INTO "tabSales Person" VALUES
 ('Sales Team', 'Sales Team', NULL, NULL, 1, 1), ('Anna', 'Anna', 'Sales Team', 'HR-EMP-00001', 1, 1), ('Bjarne', 'Bjarne', 'Sales Team', 'HR-EMP-00002', 0, 1), ('Carl', 'Carl', 'Anna', 'HR-EMP-00003', 0, 0);
INSERT INTO "tabCustomer" VALUES
 ('Alfa AS', 'Alfa AS', 'Commercial', '911111111', NULL), ('Beta AS', 'Beta AS', 'Commercial', 'NO922222222MVA', NULL),
 ('Delta AS', 'Delta AS', 'Public', '', 'CRM-LEAD-2026-00001'), ('Gamma AS', 'Gamma AS', 'Public', NULL, NULL);
INSERT INTO "tabItem" VALUES ('INSPECTION', 'Inspection', 'Services', 2500, 0, 0), ('INSTALL', 'Installation', 'Services', 0, 0, 0), ('MOTOR', 'Motor', 'Products', 450, 300, 310), ('PUMP', 'Pump', 'Products', 0, 0, 60);
INSERT INTO "tabItem Price" VALUES
 ('ip1', 'PUMP', 'Standard Selling', NULL, 1, NULL, 90), ('ip2', 'PUMP', 'Standard Selling', '', 1, '2026-01-01', 100), ('ip3', 'PUMP', 'Standard Selling', 'Alfa AS', 1, '2026-02-01', 80),
 ('ip4', 'MOTOR', 'Standard Selling', NULL, 1, NULL, 500), ('ip5', 'INSTALL', 'Standard Buying', NULL, 0, NULL, 150);
INSERT INTO "tabSales Invoice" VALUES
 ('SINV-01', 1, 'Fjell AS', 'Alfa AS', '2026-01-20', '2026-02-19', 0, NULL, 'No', 0, 1900, 2375, 2375),
 ('SINV-02', 1, 'Fjell AS', 'Alfa AS', '2026-02-05', '2026-03-07', 0, NULL, 'No', 0, 1000, 1250, 1250),
 ('SINV-03', 1, 'Fjell AS', 'Beta AS', '2026-02-15', '2026-03-17', 0, NULL, 'No', 100, 1900, 2375, 0),
 ('SINV-04', 1, 'Fjell AS', 'Gamma AS', '2026-02-20', '2026-03-22', 0, NULL, NULL, 0, 2500, 3125, 3125),
 ('SINV-05', 1, 'Fjell AS', 'Beta AS', '2026-02-25', '2026-02-25', 1, 'SINV-03', 'No', -20, -380, -475, -475),
 ('SINV-06', 0, 'Fjell AS', 'Alfa AS', '2026-03-01', '2026-03-31', 0, NULL, 'No', 0, 100, 125, 125),
 ('SINV-07', 2, 'Fjell AS', 'Alfa AS', '2026-03-02', '2026-04-01', 0, NULL, 'No', 0, 100, 125, 125),
 ('SINV-08', 1, 'Fjell AS', 'Beta AS', '2026-03-25', '2026-03-25', 1, NULL, 'No', 0, -50, -62.5, -62.5),
 ('SINV-09', 1, 'Fjell AS', 'Gamma AS', '2026-03-06', '2026-04-05', 0, NULL, 'No', 0, 900, 1125, 1125),
 ('SINV-10', 1, 'Askeladd AS', 'Gamma AS', '2026-03-07', '2026-04-06', 0, NULL, 'No', 0, 900, 1125, 1125),
 ('SINV-11', 1, 'Fjell AS', 'Alfa AS', '2026-03-08', '2026-03-08', 1, 'SINV-01', 'No', 0, -100, -125, -125),
 ('SINV-12', 1, 'Fjell AS', 'Alfa AS', '2026-01-01', '2026-01-31', 0, NULL, 'Yes', 0, 700, 700, 700);
INSERT INTO "tabSales Invoice Item" VALUES
 ('r01', 'SINV-01', 'Sales Invoice', 'PUMP', 10, 10, 100, 100, 1000, 1000, 60, 'SO-01', NULL),
 ('r02', 'SINV-01', 'Sales Invoice', 'MOTOR', 2, 2, 500, 450, 900, 900, 300, 'SO-01', NULL),
 ('r03', 'SINV-02', 'Sales Invoice', 'INSTALL', 5, 5, 0, 200, 1000, 1000, 0, NULL, NULL),
 ('r04', 'SINV-03', 'Sales Invoice', 'PUMP', 20, 20, 100, 100, 2000, 1900, 60, 'SO-03', NULL),
 ('r05', 'SINV-04', 'Sales Invoice', 'INSPECTION', 1, 1, 2500, 2500, 2500, 2500, 1000, '', ''),
 ('r06', 'SINV-05', 'Sales Invoice', 'PUMP', -4, -4, 100, 100, -400, -380, 60, NULL, 'r04'),
 ('r07', 'SINV-06', 'Sales Invoice', 'PUMP', 1, 1, 100, 100, 100, 100, 60, NULL, NULL),
 ('r08', 'SINV-07', 'Sales Invoice', 'PUMP', 1, 1, 100, 100, 100, 100, 60, NULL, NULL),
 ('r09', 'SINV-08', 'Sales Invoice', 'MOTOR', -1, -1, 0, 50, -50, -50, 0, NULL, NULL),
 ('r10', 'SINV-09', 'Sales Invoice', 'PUMP', 9, 9, 100, 100, 900, 900, 60, NULL, NULL),
 ('r11', 'SINV-10', 'Sales Invoice', 'PUMP', 9, 9, 100, 100, 900, 900, 60, NULL, NULL),
 ('r12', 'SINV-11', 'Sales Invoice', 'PUMP', -1, -1, 100, 100, -100, -100, 60, 'SO-01', 'r01'),
 ('r13', 'SINV-12', 'Sales Invoice', 'PUMP', 7, 7, 100, 100, 700, 700, 60, NULL, NULL);
INSERT INTO "tabSales Team" VALUES
 ('t01', 'SINV-01', 'Sales Invoice', 1, 'Anna', 100), ('t02', 'SINV-02', 'Sales Invoice', 1, 'Carl', 40), ('t03', 'SINV-02', 'Sales Invoice', 2, 'Bjarne', 60),
 ('t04', 'SINV-03', 'Sales Invoice', 1, 'Bjarne', 100), ('t05', 'SINV-04', 'Sales Invoice', 1, 'Carl', 50), ('t06', 'SINV-05', 'Sales Invoice', 1, 'Bjarne', 100),
 ('t07', 'SINV-06', 'Sales Invoice', 1, 'Anna', 100), ('t08', 'SINV-07', 'Sales Invoice', 1, 'Anna', 100), ('t09', 'SINV-08', 'Sales Invoice', 1, 'Bjarne', 50), ('t10', 'SINV-08', 'Sales Invoice', 2, 'Anna', 50),
 ('t11', 'SINV-10', 'Sales Invoice', 1, 'Anna', 100), ('t12', 'SINV-11', 'Sales Invoice', 1, 'Anna', 100), ('t13', 'SINV-12', 'Sales Invoice', 1, 'Anna', 100), ('t14', 'Gamma AS', 'Customer', 1, 'Carl', 100);
INSERT INTO "tabPayment Entry" VALUES
 ('PE-1', 1, 'Receive', '2026-02-10', 'Fjell AS'), ('PE-2', 1, 'Receive', '2026-02-20', 'Fjell AS'), ('PE-3', 1, 'Receive', '2026-03-01', 'Fjell AS'), ('PE-4', 1, 'Receive', '2026-03-10', 'Fjell AS'),
 ('PE-5', 1, 'Pay', '2026-03-28', 'Fjell AS'), ('PE-6', 2, 'Receive', '2026-03-29', 'Fjell AS'), ('PE-7', 1, 'Pay', '2026-03-30', 'Fjell AS');
INSERT INTO "tabPayment Entry Reference" VALUES
 ('p01', 'PE-1', 'Payment Entry', 'Sales Invoice', 'SINV-01', 1000, 1), ('p02', 'PE-2', 'Payment Entry', 'Sales Invoice', 'SINV-01', 1375, 0), ('p03', 'PE-3', 'Payment Entry', 'Sales Invoice', 'SINV-02', 500, 1),
 ('p04', 'PE-4', 'Payment Entry', 'Sales Invoice', 'SINV-03', 1900, 1), ('p05', 'PE-4', 'Payment Entry', 'Sales Invoice', 'SINV-04', 125, 10), ('p06', 'PE-5', 'Payment Entry', 'Sales Invoice', 'SINV-08', -62.5, 1),
 ('p07', 'PE-6', 'Payment Entry', 'Sales Invoice', 'SINV-02', 750, 1), ('p08', 'PE-7', 'Payment Entry', 'Sales Invoice', 'SINV-11', -125, 1), ('p09', 'PE-4', 'Payment Entry', 'Sales Order', 'SO-03', 99, 1);
INSERT INTO "tabOpportunity" VALUES
 ('CRM-OPP-1', '2026-01-15 09:00:00', 'dina@fjell.test', 'Pumps for Alfa', 'Alfa AS', 'Customer', 'Alfa AS', 'anna@fjell.test', 'Website', 'Negotiation/Review', 'Converted', 1900, '2026-01-05', 'Fjell AS'),
 ('CRM-OPP-2', '2026-03-10 12:00:00', 'bjorn@fjell.test', NULL, 'Delta AS', 'Lead', 'CRM-LEAD-2026-00001', '', '', 'Proposal/Price Quote', 'Quotation', 8000, '2026-02-28', 'Fjell AS'),
 ('CRM-OPP-3', '2026-03-01 08:00:00', 'dina@fjell.test', 'Motors for Beta', 'Beta AS', 'Customer', 'Beta AS', 'bjorn@fjell.test', NULL, 'Prospecting', 'Lost', 3000, '2026-02-01', 'Fjell AS'),
 ('CRM-OPP-4', '2026-03-15 08:00:00', 'dina@fjell.test', 'Spare parts', 'Epsilon', 'Prospect', 'Epsilon', NULL, NULL, '', 'Open', 0, '2026-03-15', 'Fjell AS'),
 ('CRM-OPP-5', '2026-03-15 08:00:00', 'anna@fjell.test', 'Other', 'Gamma AS', 'Customer', 'Gamma AS', NULL, NULL, NULL, 'Open', 100, '2026-03-15', 'Askeladd AS');
INSERT INTO "tabEvent" VALUES
 ('EV00001', 'bjorn@fjell.test', 'Meeting', '2026-03-13 09:00:00', 'Open'), ('EV00002', 'anna@fjell.test', 'Call', '2026-01-08 13:00:00', 'Closed'), ('EV00003', 'bjorn@fjell.test', 'Meeting', '2026-03-14 09:00:00', 'Cancelled'),
 ('EV00004', 'bjorn@fjell.test', 'Event', '2026-03-15 09:00:00', 'Open'), ('EV00005', 'bjorn@fjell.test', 'Sent/Received Email', '2026-03-16 09:00:00', 'Completed'), ('EV00006', 'eva@fjell.test', 'Meeting', '2026-03-17 09:00:00', 'Open');
INSERT INTO "tabEvent Participants" VALUES
 ('ep1', 'EV00001', 'Event', 'Opportunity', 'CRM-OPP-2'), ('ep2', 'EV00002', 'Event', 'Opportunity', 'CRM-OPP-1'), ('ep3', 'EV00003', 'Event', 'Customer', 'Beta AS'), ('ep4', 'EV00004', 'Event', 'Employee', 'HR-EMP-00004'),
 ('ep5', 'EV00005', 'Event', 'Customer', 'Beta AS'), ('ep6', 'EV00005', 'Event', 'Contact', 'Kari'), ('ep7', 'EV00006', 'Event', 'Customer', 'Beta AS');
