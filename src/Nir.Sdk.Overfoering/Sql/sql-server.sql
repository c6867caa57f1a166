-- Untried: no server of this kind was had. What EF Core writes for the model, and the outbox's own statements.

CREATE TABLE [nir_outbox] (
    [id] bigint NOT NULL IDENTITY,
    [person] varbinary(32) NOT NULL,
    [sequence] bigint NOT NULL,
    [kommune] nvarchar(4) NOT NULL,
    [rolle] int NOT NULL,
    [familie] int NOT NULL,
    [registrering] uniqueidentifier NOT NULL,
    [schema] int NOT NULL,
    [payload] varbinary(max) NOT NULL,
    [hash] varbinary(32) NOT NULL,
    [state] int NOT NULL,
    [live] int NOT NULL,
    [due] int NOT NULL,
    [doubt] int NOT NULL,
    [deadline] int NOT NULL,
    [notbefore] bigint NOT NULL,
    [fence] bigint NOT NULL,
    [attempts] int NOT NULL,
    [version] nvarchar(100) NOT NULL,
    [seenversion] nvarchar(100) NOT NULL,
    [reason] int NOT NULL,
    [detail] nvarchar(1000) NOT NULL,
    [enqueued] bigint NOT NULL,
    [changed] bigint NOT NULL,
    [eraseafter] bigint NOT NULL,
    [told] nvarchar(200) NOT NULL,
    [supersededby] bigint NOT NULL,
    CONSTRAINT [PK_nir_outbox] PRIMARY KEY ([id])
);
GO


CREATE TABLE [nir_outbox_event] (
    [id] bigint NOT NULL IDENTITY,
    [kind] int NOT NULL,
    [registrering] uniqueidentifier NOT NULL,
    [kommune] nvarchar(4) NOT NULL,
    [familie] int NOT NULL,
    [version] nvarchar(100) NOT NULL,
    [detail] nvarchar(1000) NOT NULL,
    [time] bigint NOT NULL,
    [notbefore] bigint NOT NULL,
    CONSTRAINT [PK_nir_outbox_event] PRIMARY KEY ([id])
);
GO


CREATE TABLE [nir_outbox_secret] (
    [name] nvarchar(40) NOT NULL,
    [secret] varbinary(max) NOT NULL,
    CONSTRAINT [PK_nir_outbox_secret] PRIMARY KEY ([name])
);
GO


CREATE TABLE [nir_outbox_turn] (
    [number] varbinary(32) NOT NULL,
    [person] varbinary(32) NOT NULL,
    [turn] bigint NOT NULL,
    CONSTRAINT [PK_nir_outbox_turn] PRIMARY KEY ([number])
);
GO


CREATE TABLE [Vedtak] (
    [Id] uniqueidentifier NOT NULL,
    [Tekst] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_Vedtak] PRIMARY KEY ([Id])
);
GO


CREATE INDEX [ix_nir_outbox_due] ON [nir_outbox] ([kommune], [deadline], [id]) WHERE due = 1;
GO


CREATE INDEX [ix_nir_outbox_erase] ON [nir_outbox] ([eraseafter]) WHERE eraseafter > 0;
GO


CREATE INDEX [ix_nir_outbox_later] ON [nir_outbox] ([notbefore]) WHERE live = 1 AND due = 0;
GO


CREATE INDEX [ix_nir_outbox_live] ON [nir_outbox] ([person], [sequence]) WHERE live = 1;
GO


CREATE INDEX [ix_nir_outbox_registrering] ON [nir_outbox] ([registrering], [id]);
GO


CREATE INDEX [ix_nir_outbox_turn_person] ON [nir_outbox_turn] ([person]);
GO



-- Now
SELECT datediff_big(millisecond, '19700101', sysutcdatetime()) AS "Value"

-- Turn
MERGE [nir_outbox_turn] WITH (HOLDLOCK) t USING (SELECT {0} AS number, {1} AS person) s ON t.[number] = s.number WHEN MATCHED THEN UPDATE SET [turn] = t.[turn] + 1 WHEN NOT MATCHED THEN INSERT ([number], [person], [turn]) VALUES (s.number, s.person, 1) OUTPUT inserted.*;

-- Adopt
UPDATE [nir_outbox_turn] SET [person] = {0}, [turn] = [turn] + {2} WHERE [person] = {1}

-- Raise
UPDATE [nir_outbox_turn] SET [turn] = [turn] + {1} WHERE [number] = {0}

-- Move
UPDATE [nir_outbox] SET [person] = {0}, [sequence] = [sequence] + {2} WHERE [person] = {1} AND [live] = 1

-- KeepSecret
MERGE [nir_outbox_secret] WITH (HOLDLOCK) t USING (SELECT {0} AS name, {1} AS secret) s ON t.[name] = s.name WHEN NOT MATCHED THEN INSERT ([name], [secret]) VALUES (s.name, s.secret);

-- Hurry
UPDATE [nir_outbox] SET [deadline] = {1} WHERE [person] = {0} AND [live] = 1 AND [state] <> 1 AND [deadline] > {1}

-- Insert
INSERT INTO [nir_outbox] ([person], [sequence], [kommune], [rolle], [familie], [registrering], [schema], [payload], [hash], [deadline], [seenversion], [state], [live], [due], [doubt], [notbefore], [fence], [attempts], [version], [reason], [detail], [enqueued], [changed], [eraseafter], [supersededby], [told]) OUTPUT inserted.* VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, 0, 1, 1, 0, 0, 0, 0, '', 0, '', datediff_big(millisecond, '19700101', sysutcdatetime()), datediff_big(millisecond, '19700101', sysutcdatetime()), 0, 0, '')

-- Supersede
UPDATE [nir_outbox] SET [state] = 7, [live] = 0, [due] = 0, [supersededby] = {1}, [changed] = datediff_big(millisecond, '19700101', sysutcdatetime()), [eraseafter] = datediff_big(millisecond, '19700101', sysutcdatetime()) + {2} WHERE [id] = {0} AND [live] = 1 AND [state] IN (0, 3, 4)

-- Release
UPDATE [nir_outbox] SET [due] = 1, [notbefore] = 0 WHERE [person] = {0} AND [live] = 1 AND [due] = 0 AND [state] IN (0, 2)

-- Claim
WITH o AS (SELECT TOP ({0}) r.* FROM [nir_outbox] r WITH (UPDLOCK, READPAST, READCOMMITTEDLOCK, ROWLOCK) WHERE r.[kommune] = {2} AND r.[due] = 1 AND r.[schema] <= {3} AND NOT EXISTS (SELECT 1 FROM [nir_outbox] e WHERE e.[person] = r.[person] AND e.[live] = 1 AND e.[sequence] < r.[sequence]) ORDER BY r.[deadline], r.[id]) UPDATE o SET [doubt] = CASE [state] WHEN 2 THEN 1 ELSE 0 END, [state] = 1, [due] = 0, [fence] = [fence] + 1, [notbefore] = datediff_big(millisecond, '19700101', sysutcdatetime()) + {1}, [changed] = datediff_big(millisecond, '19700101', sysutcdatetime()) OUTPUT inserted.*

-- Renew
UPDATE [nir_outbox] SET [notbefore] = datediff_big(millisecond, '19700101', sysutcdatetime()) + {2} WHERE [id] = {0} AND [fence] = {1} AND [state] = 1

-- PutBack
UPDATE [nir_outbox] SET [state] = CASE [doubt] WHEN 1 THEN 2 ELSE 0 END, [due] = 1, [notbefore] = 0 WHERE [id] = {0} AND [fence] = {1} AND [state] = 1

-- Settle
UPDATE o SET [state] = v.column3, [live] = v.column4, [due] = 0, [notbefore] = CASE WHEN v.column5 = 9000000000000000 THEN v.column5 ELSE datediff_big(millisecond, '19700101', sysutcdatetime()) + v.column5 END, [version] = v.column6, [reason] = v.column7, [detail] = v.column8, [attempts] = v.column9, [changed] = datediff_big(millisecond, '19700101', sysutcdatetime()), [eraseafter] = CASE WHEN v.column4 = 0 THEN datediff_big(millisecond, '19700101', sysutcdatetime()) + v.column10 ELSE 0 END OUTPUT inserted.[id] AS "Value" FROM [nir_outbox] o JOIN (VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9})) AS v(column1, column2, column3, column4, column5, column6, column7, column8, column9, column10) ON o.[id] = v.column1 AND o.[fence] = v.column2 AND o.[state] = 1

-- Wake
WITH o AS (SELECT TOP (1000) r.* FROM [nir_outbox] r WITH (UPDLOCK, READPAST, READCOMMITTEDLOCK, ROWLOCK) WHERE r.[live] = 1 AND r.[due] = 0 AND r.[notbefore] <= datediff_big(millisecond, '19700101', sysutcdatetime()) ORDER BY r.[notbefore]) UPDATE o SET [due] = 1, [reason] = CASE [state] WHEN 1 THEN 13 ELSE [reason] END, [state] = CASE [state] WHEN 1 THEN 2 ELSE [state] END

-- WakeEarly
WITH o AS (SELECT TOP (1000) r.* FROM [nir_outbox] r WITH (UPDLOCK, READPAST, READCOMMITTEDLOCK, ROWLOCK) WHERE r.[live] = 1 AND r.[due] = 0 AND r.[notbefore] > datediff_big(millisecond, '19700101', sysutcdatetime()) + {0} AND r.[notbefore] < 9000000000000000 ORDER BY r.[notbefore]) UPDATE o SET [notbefore] = datediff_big(millisecond, '19700101', sysutcdatetime())

-- Follow
WITH o AS (SELECT TOP (1000) r.* FROM [nir_outbox] r WITH (UPDLOCK, READPAST, READCOMMITTEDLOCK, ROWLOCK) JOIN [nir_outbox] h WITH (UPDLOCK, READPAST, READCOMMITTEDLOCK, ROWLOCK) ON h.[person] = r.[person] AND h.[live] = 1 AND h.[sequence] < r.[sequence] AND h.[due] = 0 AND h.[state] <> 1 WHERE r.[due] = 1 ORDER BY r.[id]) UPDATE o SET [due] = 0, [notbefore] = coalesce((SELECT min(CASE WHEN h.[notbefore] < datediff_big(millisecond, '19700101', sysutcdatetime()) + 600000 THEN h.[notbefore] ELSE datediff_big(millisecond, '19700101', sysutcdatetime()) + 600000 END) FROM [nir_outbox] h WHERE h.[person] = o.[person] AND h.[live] = 1 AND h.[sequence] < o.[sequence] AND h.[due] = 0), 0)

-- Erase
WITH o AS (SELECT TOP (1000) r.* FROM [nir_outbox] r WITH (UPDLOCK, READPAST, READCOMMITTEDLOCK, ROWLOCK) WHERE r.[eraseafter] > 0 AND r.[eraseafter] <= datediff_big(millisecond, '19700101', sysutcdatetime()) ORDER BY r.[eraseafter]) UPDATE o SET [eraseafter] = 0, [payload] = {0}

-- AddNotice
INSERT INTO [nir_outbox_event] ([kind], [registrering], [kommune], [familie], [version], [detail], [time], [notbefore]) VALUES ({0}, {1}, {2}, {3}, {4}, {5}, datediff_big(millisecond, '19700101', sysutcdatetime()), 0)

-- TakeNotices
WITH o AS (SELECT TOP ({0}) r.* FROM [nir_outbox_event] r WITH (UPDLOCK, READPAST, READCOMMITTEDLOCK, ROWLOCK) WHERE r.[notbefore] <= datediff_big(millisecond, '19700101', sysutcdatetime()) ORDER BY r.[id]) UPDATE o SET [notbefore] = datediff_big(millisecond, '19700101', sysutcdatetime()) + {1} OUTPUT inserted.*
