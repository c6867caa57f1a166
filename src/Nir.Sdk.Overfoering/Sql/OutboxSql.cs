using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Nir.Sdk.Overfoering.Rows;

namespace Nir.Sdk.Overfoering.Sql;

/// <summary>
/// The statements that LINQ has no words for. Each is one round trip and, but for those of an enqueue, its own transaction. Unread parts are between {};
/// {0}, {1} are parameters.
/// </summary>
internal sealed class OutboxSql
{
    /// <summary>The most rows that one statement of upkeep changes.</summary>
    public const int Batch = 1000;

    private const string Head = "NOT EXISTS (SELECT 1 FROM «table» e WHERE e.«Person» = r.«Person» AND e.«Live» = 1 AND e.«Sequence» < r.«Sequence»)";

    private static readonly ConditionalWeakTable<IModel, OutboxSql> Known = [];

    private readonly Dialect _dialect;
    private readonly BatchStatement _settle;
    private readonly BatchStatement _addNotices;

    private OutboxSql(Dialect dialect, TableNames rows, TableNames turns, TableNames notices, TableNames secrets)
    {
        _dialect = dialect;
        Turn = turns.Fill(dialect.Turn);
        Adopt = turns.Fill("UPDATE «table» SET «Person» = {0}, «Turn» = «Turn» + {2} WHERE «Person» = {1}");
        Raise = turns.Fill("UPDATE «table» SET «Turn» = «Turn» + {1} WHERE «Number» = {0}");
        KeepSecret = secrets.Fill(dialect.Keep);
        Move = rows.Fill("UPDATE «table» SET «Person» = {0}, «Sequence» = «Sequence» + {2} WHERE «Person» = {1} AND «Live» = 1");
        Hurry = rows.Fill("UPDATE «table» SET «Deadline» = {1} WHERE «Person» = {0} AND «Live» = 1 AND «State» <> 1 AND «Deadline» > {1}");
        Insert =
            Write(rows,
                "INSERT INTO «table» («Person», «Sequence», «Kommune», «Rolle», «Familie», «Registrering», «Schema», «Payload», «Hash», «Deadline», «SeenVersion», «State», «Live», «Due», «Doubt», «NotBefore», «Fence», «Attempts», «Version», «Reason», «Detail», «Enqueued», «Changed», «EraseAfter», «SupersededBy», «Told»){output} VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, 0, 1, 1, 0, 0, 0, 0, '', 0, '', {now}, {now}, 0, 0, ''){returning}");
        Supersede =
            Write(rows,
                "UPDATE «table» SET «State» = 7, «Live» = 0, «Due» = 0, «SupersededBy» = {1}, «Changed» = {now}, «EraseAfter» = {now} + {2} WHERE «Id» = {0} AND «Live» = 1 AND «State» IN (0, 3, 4)");
        Release = rows.Fill("UPDATE «table» SET «Due» = 1, «NotBefore» = 0 WHERE «Person» = {0} AND «Live» = 1 AND «Due» = 0 AND «State» IN (0, 2)");
        Claim = Fill(rows, "{0}", "r.«Kommune» = {2} AND r.«Due» = 1 AND r.«Schema» <= {3} AND " + Head, "r.«Deadline», r.«Id»",
            "«Doubt» = CASE «State» WHEN 2 THEN 1 ELSE 0 END, «State» = 1, «Due» = 0, «Fence» = «Fence» + 1, «NotBefore» = {now} + {1}, «Changed» = {now}",
            isRead: true);
        Renew = Write(rows, "UPDATE «table» SET «NotBefore» = {now} + {2} WHERE «Id» = {0} AND «Fence» = {1} AND «State» = 1");
        PutBack =
            Write(rows,
                "UPDATE «table» SET «State» = CASE «Doubt» WHEN 1 THEN 2 ELSE 0 END, «Due» = 1, «NotBefore» = 0 WHERE «Id» = {0} AND «Fence» = {1} AND «State» = 1");
        var settle = dialect.Settle.Split("{values}");
        _settle = new(Write(rows, settle[0]), "({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9})", Write(rows, settle[1]), parameters: 10);
        Wake = Fill(rows, $"{Batch}", "r.«Live» = 1 AND r.«Due» = 0 AND r.«NotBefore» <= {now}", "r.«NotBefore»",
            "«Due» = 1, «Reason» = CASE «State» WHEN 1 THEN 13 ELSE «Reason» END, «State» = CASE «State» WHEN 1 THEN 2 ELSE «State» END");
        WakeEarly = Fill(rows, $"{Batch}", "r.«Live» = 1 AND r.«Due» = 0 AND r.«NotBefore» > {now} + {0} AND r.«NotBefore» < 9000000000000000", "r.«NotBefore»",
            "«NotBefore» = {now}");
        Follow = Fill(rows, $"{Batch}", "r.«Due» = 1", "r.«Id»",
            "«Due» = 0, «NotBefore» = coalesce((SELECT min(CASE WHEN h.«NotBefore» < {now} + 600000 THEN h.«NotBefore» ELSE {now} + 600000 END) FROM «table» h WHERE h.«Person» = o.«Person» AND h.«Live» = 1 AND h.«Sequence» < o.«Sequence» AND h.«Due» = 0), 0)",
            " JOIN «table» h{lock} ON h.«Person» = r.«Person» AND h.«Live» = 1 AND h.«Sequence» < r.«Sequence» AND h.«Due» = 0 AND h.«State» <> 1");
        Erase = Fill(rows, $"{Batch}", "r.«EraseAfter» > 0 AND r.«EraseAfter» <= {now}", "r.«EraseAfter»", "«EraseAfter» = 0, «Payload» = {0}");
        _addNotices = new(
            notices.Fill("INSERT INTO «table» («Kind», «Registrering», «Kommune», «Familie», «Version», «Detail», «Time», «NotBefore») VALUES "),
            Write(notices, "({0}, {1}, {2}, {3}, {4}, {5}, {now}, 0)"), "", parameters: 6);
        TakeNotices = Fill(notices, "{0}", "r.«NotBefore» <= {now}", "r.«Id»", "«NotBefore» = {now} + {1}", isRead: true);
        Columns = [rows, turns, notices, secrets];
        Now = $"SELECT {dialect.Now} AS \"Value\"";
    }

    public IReadOnlyList<TableNames> Columns { get; }

    /// <summary>Reads Unix milliseconds by the database's clock.</summary>
    public string Now { get; }

    /// <summary>{0} number, {1} the person's queue when the number is new. First in the vendor's transaction.</summary>
    public string Turn { get; }

    /// <summary>{0} the queue that goes on, {1} the one that ends, {2} how far the numbers move.</summary>
    public string Adopt { get; }

    /// <summary>{0} number, {1} by how much.</summary>
    public string Raise { get; }

    /// <summary>{0} the queue that goes on, {1} the one that ends, {2} how far the numbers move.</summary>
    public string Move { get; }

    /// <summary>{0} name, {1} secret.</summary>
    public string KeepSecret { get; }

    /// <summary>{0} person, {1} deadline. What stands before an urgent row is as urgent.</summary>
    public string Hurry { get; }

    /// <summary>The row's members, in the order of the statement.</summary>
    public string Insert { get; }

    /// <summary>{0} id, {1} the row that takes its place, {2} how long the content is kept. Changes no row: it is being sent, or may have been
    /// stored.</summary>
    public string Supersede { get; }

    /// <summary>{0} person. In the transaction that frees a parked head: what followed it is due at once.</summary>
    public string Release { get; }

    /// <summary>
    /// {0} rows, {1} lease, {2} kommune, {3} the highest schema known. The heads of queues, nearest deadline first; one kommune at a time, so that none starves
    /// and a closed one costs nothing.
    /// </summary>
    public string Claim { get; }

    /// <summary>{0} id, {1} fence, {2} lease. Changes no row: the lease was lost.</summary>
    public string Renew { get; }

    /// <summary>{0} id, {1} fence. Claimed, and not sent.</summary>
    public string PutBack { get; }

    /// <summary>The same for one row as <see cref="SettleAll"/> for several.</summary>
    public string Settle => SettleAll(1);

    /// <summary>What has waited long enough; and what was being sent when its worker died, whose outcome is unknown. Again until it changes less than a
    /// batch.</summary>
    public string Wake { get; }

    /// <summary>{0} the longest wait there is: a clock that went back would make it longer.</summary>
    public string WakeEarly { get; }

    /// <summary>
    /// What stands behind a stuck head leaves the index of what is due: a stuck person costs nothing. It waits with the head, never above ten minutes: only a
    /// parked row itself waits without end. The head is locked too, or a row that arrives while it is freed is left behind.
    /// </summary>
    public string Follow { get; }

    /// <summary>{0} nothing, as bytes.</summary>
    public string Erase { get; }

    /// <summary>The same for one event as <see cref="AddNotices"/> for several.</summary>
    public string AddNotice => AddNotices(1);

    /// <summary>{0} rows, {1} how long they are another's.</summary>
    public string TakeNotices { get; }

    /// <summary>The statements for a context's model and provider.</summary>
    /// <exception cref="InvalidOperationException">The tables are not in the model, or the provider is not one that these statements are written
    /// for.</exception>
    public static OutboxSql From(DbContext context) => Known.GetValue(context.Model, _ => Create(context));

    private static OutboxSql Create(DbContext context)
    {
        var provider = context.Database.ProviderName;
        var dialect = Dialect.Find(provider)
            ?? throw new InvalidOperationException(
                $"The outbox does not know the database provider {provider}. It needs SQLite, PostgreSQL or SQL Server, in tests too: SQLite in memory is as fast as a provider without a database.");
        return new(dialect, TableNames.From<OutboxRow>(context), TableNames.From<OutboxTurn>(context), TableNames.From<OutboxNotice>(context),
            TableNames.From<OutboxSecret>(context));
    }

    /// <summary>
    /// Writes what became of rows, each only once among them. For each: {0} id, {1} fence, {2} state, {3} live, {4} wait, {5} version, {6} reason, {7} detail,
    /// {8} attempts, {9} how long the content is kept. It gives back the ids of those that it changed: of the others the lease was lost, and the outcome is not
    /// ours to write.
    /// </summary>
    public string SettleAll(int count) => _settle.For(count);

    /// <summary>Adds events. For each: {0} kind, {1} registration, {2} kommune, {3} family, {4} version, {5} detail.</summary>
    public string AddNotices(int count) => _addNotices.For(count);

    private string Write(TableNames names, string statement) => names.Fill(statement
        .Replace("{now}", _dialect.Now, StringComparison.Ordinal)
        .Replace("{output}", _dialect.Output, StringComparison.Ordinal)
        .Replace("{returning}", _dialect.Returning, StringComparison.Ordinal));

    private string Fill(TableNames names, string count, string where, string order, string set, string join = "", bool isRead = false)
    {
        var text = _dialect.Pick
            .Replace("{join}", join, StringComparison.Ordinal)
            .Replace("{lock}", _dialect.Lock, StringComparison.Ordinal)
            .Replace("{where}", where, StringComparison.Ordinal)
            .Replace("{order}", order, StringComparison.Ordinal)
            .Replace("{set}", set, StringComparison.Ordinal)
            .Replace("{count}", count, StringComparison.Ordinal);
        return Write(names, isRead ? text + _dialect.Returning + _dialect.Output : text);
    }
}
