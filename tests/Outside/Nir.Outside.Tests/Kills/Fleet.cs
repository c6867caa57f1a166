using System.Globalization;
using Nir.Outside.Tests.Postgres;
using Nir.Testing;

namespace Nir.Outside.Tests.Kills;

/// <summary>Nodes that are processes of their own, on one database, and what strikes them.</summary>
internal sealed class Fleet : IDisposable
{
    private const int MostSeconds = 3 * 3600;

    private static readonly TimeSpan BeyondLease = TimeSpan.FromSeconds(1.8);

    private readonly FakeNir _nir;
    private readonly IOutsideDatabase _database;
    private readonly SmallDisk? _disk;
    private readonly Random _random;
    private readonly List<WorkerProcess> _nodes;
    private readonly Blow[] _blows;
    private int _databaseAhead;
    private int _struck;

    public Fleet(FakeNir nir, IOutsideDatabase database, SmallDisk? disk, int nodes, Random random)
    {
        (_nir, _database, _disk, _random) = (nir, database, disk, random);
        _nodes = [.. Enumerable.Range(0, nodes).Select(_ => Start())];
        Blow[] always = [Blow.Kill, Blow.Kill, Blow.Kill, Blow.Sleep, Blow.DatabaseClock, Blow.NodeClock];
        _blows = [.. always, .. disk is null ? [] : new[] { Blow.FullDisk }, .. database.HasManyWriters ? [Blow.Connections] : Array.Empty<Blow>()];
    }

    /// <summary>How often each has struck.</summary>
    public SortedDictionary<Blow, int> Struck { get; } = [];

    public bool IsWhole => !_nodes.Exists(static node => node.HasExited);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Strikes at random, but each kind in each round.</summary>
    public async Task StrikeAsync()
    {
        Assert.True(IsWhole, "A node ended by itself.");
        if (_struck++ % _blows.Length == 0)
        {
            _random.Shuffle(_blows);
        }

        var blow = _blows[(_struck - 1) % _blows.Length];
        Struck[blow] = Struck.GetValueOrDefault(blow) + 1;
        await StrikeAsync(blow, _random.Next(_nodes.Count));
    }

    /// <summary>The database's clock is right again: for a clock that was ahead, another jump back.</summary>
    public Task RightTheClockAsync() => SetDatabaseClockAsync(0);

    public void Dispose() => _nodes.ForEach(static node => node.Dispose());

    private async Task StrikeAsync(Blow blow, int victim)
    {
        switch (blow)
        {
            case Blow.Kill:
                _nodes[victim].Dispose();
                _nodes[victim] = Start();
                break;
            case Blow.Sleep:
                await _nodes[victim].SignalAsync("STOP");
                await Task.Delay(BeyondLease, TimeProvider.System, Stop);
                await _nodes[victim].SignalAsync("CONT");
                break;
            case Blow.Connections:
                await PostgresServer.EndConnectionsAsync(_database.Connection, IOutsideDatabase.Node);
                break;
            case Blow.DatabaseClock:
                await SetDatabaseClockAsync(Jump());
                break;
            case Blow.NodeClock:
                await _nodes[victim].TellAsync("node", Jump());
                break;
            default:
                await FillAsync();
                break;
        }
    }

    private int Jump() => _random.Next(-MostSeconds, MostSeconds);

    private async Task SetDatabaseClockAsync(int seconds)
    {
        _databaseAhead = seconds;
        foreach (var node in _nodes)
        {
            await node.TellAsync("database", seconds);
        }
    }

    // What a clean-up or a checkpoint gives back is taken again.
    private async Task FillAsync()
    {
        var taken = 0L;
        for (var i = 0; i < 10; i++)
        {
            taken += _disk!.Fill();
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Stop);
        }

        Assert.True(taken > 0, "The disk was full before.");
        _disk!.Free();
    }

    private WorkerProcess Start() => new(
        _nir, _database.Provider, _database.NodeConnection, _databaseAhead.ToString(CultureInfo.InvariantCulture));
}
