using Fagsystem.Overfoering;
using Nir.Shared;

namespace Fagsystem.Tests.Overfoering;

/// <summary>What was accepted last, by the registration's id.</summary>
public sealed class TransferMemoryTests
{
    [Fact]
    public void What_several_transfers_keep_at_the_same_time_is_all_remembered()
    {
        var memory = TransferMemory.ForOneRun();
        var registrering = BaseRegistrering.ProgramUnderIntegreringsloven;
        var all = Enumerable.Range(0, 20_000).Select(_ => registrering with { Id = Guid.NewGuid() }).ToList();

        Parallel.ForEach(all, one => memory.Keep(one, "1"));

        Assert.All(all, one => Assert.Equal("1", memory.Find(one.Id)?.Version));
    }
}
