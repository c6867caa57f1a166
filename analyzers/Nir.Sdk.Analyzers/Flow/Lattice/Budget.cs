namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>How much work one body may cost: in proportion to its size, and never more than a build would notice.</summary>
internal sealed class Budget(int operations, int? most, CancellationToken cancellationToken)
{
    private const int Least = 40_000;
    private const int PerOperation = 96;
    private const int Most = 2_000_000;

    private readonly int _limit = most ?? Math.Min(Math.Max(Least, operations * PerOperation), Most);

    public int Spent { get; private set; }

    /// <summary>Told at each look at whether to stop; for tests.</summary>
    public Action? Looked { get; set; }

    /// <summary>Pays for one operation, or for so many entries that are copied.</summary>
    public void Spend(int work = 1)
    {
        Spent += work;
        Look();
        if (Spent > _limit)
        {
            throw new BudgetExceededException();
        }
    }

    /// <summary>Stops when it is told to: what is read of a body without a price looks here too, for one block may be all of a long method.</summary>
    public void Look()
    {
        Looked?.Invoke();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
