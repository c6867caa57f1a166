namespace Nir.Sdk.Overfoering.Sql;

/// <summary>What one database says in another way than the others. The clock is the database's: workers' clocks may differ.</summary>
/// <param name="Now">Unix milliseconds. Not the transaction's time, which stands still.</param>
/// <param name="Pick">Locks what it picks, and never waits for a row that another holds: waiting in another order is a deadlock.</param>
/// <param name="Lock">Stands behind a table that is read to be locked.</param>
/// <param name="Returning">Gives back the rows as they are now.</param>
/// <param name="Output">The same, where it stands before the values of an insert.</param>
/// <param name="Turn">Takes the turn of a number: whoever comes second waits until the first has committed.</param>
/// <param name="Keep">Makes a secret, unless there is one.</param>
/// <param name="Settle">Writes what became of several rows, and gives back the ids of those that were still the worker's.</param>
internal sealed record Dialect(string Now, string Pick, string Lock, string Returning, string Output, string Turn, string Keep, string Settle)
{
    private const string Settled =
        "«State» = v.column3, «Live» = v.column4, «Due» = 0, «NotBefore» = CASE WHEN v.column5 = 9000000000000000 THEN v.column5 ELSE {now} + v.column5 END, «Version» = v.column6, «Reason» = v.column7, «Detail» = v.column8, «Attempts» = v.column9, «Changed» = {now}, «EraseAfter» = CASE WHEN v.column4 = 0 THEN {now} + v.column10 ELSE 0 END";

    private const string StillOurs = "o.«Id» = v.column1 AND o.«Fence» = v.column2 AND o.«State» = 1";

    public static Dialect Postgres { get; } = new(
        Now: "(extract(epoch FROM clock_timestamp()) * 1000)::bigint",
        Pick:
            "WITH c AS (SELECT r.«Id» FROM «table» r{join} WHERE {where} ORDER BY {order} LIMIT {count} FOR UPDATE SKIP LOCKED) UPDATE «table» o SET {set} WHERE «Id» IN (SELECT «Id» FROM c)",
        Lock: "",
        Returning: " RETURNING *",
        Output: "",
        Turn:
            "INSERT INTO «table» AS t («Number», «Person», «Turn») VALUES ({0}, {1}, 1) ON CONFLICT («Number») DO UPDATE SET «Turn» = t.«Turn» + 1 RETURNING *",
        Keep: "INSERT INTO «table» («Name», «Secret») VALUES ({0}, {1}) ON CONFLICT («Name») DO NOTHING",
        Settle: $"UPDATE «table» AS o SET {Settled} FROM (VALUES {{values}}) AS v WHERE {StillOurs} RETURNING «Id» AS \"Value\"");

    public static Dialect Sqlite { get; } = Postgres with
    {
        Now = "cast(unixepoch('subsec') * 1000 AS integer)",
        Pick = "UPDATE «table» AS o SET {set} WHERE «Id» IN (SELECT r.«Id» FROM «table» r{join} WHERE {where} ORDER BY {order} LIMIT {count})",
    };

    /// <summary>
    /// Not tried. READPAST stands on the candidate only: on the rows before it, it would skip a locked one and break the order. READCOMMITTEDLOCK, since
    /// a database may read snapshots; fewer than 5,000 rows at a time, since more lock the table.
    /// </summary>
    public static Dialect SqlServer { get; } = new(
        Now: "datediff_big(millisecond, '19700101', sysutcdatetime())",
        Pick: "WITH o AS (SELECT TOP ({count}) r.* FROM «table» r{lock}{join} WHERE {where} ORDER BY {order}) UPDATE o SET {set}",
        Lock: " WITH (UPDLOCK, READPAST, READCOMMITTEDLOCK, ROWLOCK)",
        Returning: "",
        Output: " OUTPUT inserted.*",
        Turn:
            "MERGE «table» WITH (HOLDLOCK) t USING (SELECT {0} AS number, {1} AS person) s ON t.«Number» = s.number WHEN MATCHED THEN UPDATE SET «Turn» = t.«Turn» + 1 WHEN NOT MATCHED THEN INSERT («Number», «Person», «Turn») VALUES (s.number, s.person, 1) OUTPUT inserted.*;",
        Keep:
            "MERGE «table» WITH (HOLDLOCK) t USING (SELECT {0} AS name, {1} AS secret) s ON t.«Name» = s.name WHEN NOT MATCHED THEN INSERT («Name», «Secret») VALUES (s.name, s.secret);",
        Settle:
            $"UPDATE o SET {Settled} OUTPUT inserted.«Id» AS \"Value\" FROM «table» o JOIN (VALUES {{values}}) AS v(column1, column2, column3, column4, column5, column6, column7, column8, column9, column10) ON {StillOurs}");

    /// <summary>The dialect of a provider of EF Core. Null: none is known.</summary>
    public static Dialect? Find(string? provider) => provider switch
    {
        "Microsoft.EntityFrameworkCore.Sqlite" => Sqlite,
        "Npgsql.EntityFrameworkCore.PostgreSQL" => Postgres,
        "Microsoft.EntityFrameworkCore.SqlServer" => SqlServer,
        _ => null,
    };
}
