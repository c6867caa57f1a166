using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;

namespace Nir.Sdk.Overfoering.Enqueuing;

/// <summary>
/// Takes a person's turn. A person may be known by one number now and by two later: queues of the same person become one, under the number that was known
/// first. Numbers are locked in an order that is the same for all.
/// </summary>
internal static class PersonQueue
{
    /// <summary>The queue, and the next place in it. Whoever comes second waits until the first has committed.</summary>
    public static async Task<(byte[] Person, long Sequence)> TakeTurnAsync(DbContext context, IReadOnlyList<byte[]> numbers,
        CancellationToken cancellationToken)
    {
        var sql = OutboxSql.From(context);
        var turns = new List<OutboxTurn>(numbers.Count + 1);
        foreach (var number in numbers)
        {
            turns.Add(await TurnAsync(context, sql, number, cancellationToken).ConfigureAwait(false));
        }

        var person = (turns.Where(static turn => turn.Turn > 1).MinBy(static turn => turn.Person, Order) ?? turns[0]).Person;
        var own = turns.Find(turn => Same(turn.Number, person));
        own ??= await TurnAsync(context, sql, person, cancellationToken).ConfigureAwait(false);
        var sequence = own.Turn;
        foreach (var other in turns.Where(turn => !Same(turn.Person, person)).DistinctBy(static turn => Convert.ToHexString(turn.Person)))
        {
            await context.RunAsync(sql.Move, cancellationToken, person, other.Person, sequence).ConfigureAwait(false);
            await context.RunAsync(sql.Adopt, cancellationToken, person, other.Person, 0L).ConfigureAwait(false);
            await context.RunAsync(sql.Raise, cancellationToken, person, other.Turn).ConfigureAwait(false);
            sequence += other.Turn;
        }

        return (person, sequence);
    }

    private static Comparer<byte[]> Order { get; } = Comparer<byte[]>.Create(static (one, other) => one.AsSpan().SequenceCompareTo(other));

    private static bool Same(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);

    private static async Task<OutboxTurn> TurnAsync(DbContext context, OutboxSql sql, byte[] number, CancellationToken cancellationToken) =>
        (await OutboxStatements.ReadAsync<OutboxTurn>(context, sql.Turn, cancellationToken, number, number).ConfigureAwait(false))[0];
}
