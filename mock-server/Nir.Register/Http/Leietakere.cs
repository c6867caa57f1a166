using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Nir.Register.Register;
using Nir.Register.Stubs;

namespace Nir.Register.Http;

/// <summary>
/// The server's own register and those below <c>/t/{tenant}/</c>, which are made when first called. One that is not used for a while is
/// dropped, and so is the one that was used longest ago when there are too many.
/// </summary>
internal sealed partial class Leietakere(NirServerOptions options) : IDisposable
{
    private static readonly TimeSpan MellomOpprydninger = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Leietaker> _navngitte = new(StringComparer.Ordinal);
    private long _sistRyddet = options.Tid.GetUtcNow().Ticks;

    /// <summary>The server's own.</summary>
    public Leietaker Hoved { get; } = Lag("", options);

    /// <summary>The names of the others that are alive, sorted.</summary>
    public IEnumerable<string> Navn => _navngitte.Keys.Order(StringComparer.Ordinal);

    /// <summary>How many others are alive.</summary>
    public int Antall => _navngitte.Count;

    /// <summary>The others, those used last first. To look does not count as use.</summary>
    public IEnumerable<Leietaker> SistBrukte(int antall) => _navngitte.Values.OrderByDescending(static leietaker => leietaker.SistBrukt).Take(antall);

    public static bool ErNavn(string navn) => Navneform().IsMatch(navn);

    /// <summary>The tenant with a name, made when it is not there.</summary>
    public Leietaker Hent(string navn)
    {
        var naa = options.Tid.GetUtcNow().Ticks;
        if (!_navngitte.TryGetValue(navn, out var leietaker))
        {
            Rydd(naa);
            leietaker = _navngitte.GetOrAdd(navn, Lag, options);
        }

        leietaker.SistBrukt = naa;
        return leietaker;
    }

    /// <summary>Makes or replaces a tenant that begins with a state: the state is shared until one of them changes.</summary>
    public Leietaker Forgren(string navn, Registertilstand tilstand)
    {
        var leietaker = Hent(navn);
        leietaker.Register.Gjenopprett(tilstand);
        return leietaker;
    }

    public bool Fjern(string navn)
    {
        if (!_navngitte.TryRemove(navn, out var leietaker))
        {
            return false;
        }

        leietaker.Dispose();
        return true;
    }

    public void Dispose()
    {
        Hoved.Dispose();
        foreach (var leietaker in _navngitte.Values)
        {
            leietaker.Dispose();
        }
    }

    private static Leietaker Lag(string navn, NirServerOptions options) =>
        new(navn, new Registeret(options.Oppsett, new Registerklokke(options.Tid)), new StubLayer(options.Stubber, options.Tid));

    private void Rydd(long naa)
    {
        var forMange = _navngitte.Count - options.MaksLeietakere + 1;
        if (forMange <= 0 && naa - Volatile.Read(ref _sistRyddet) < MellomOpprydninger.Ticks)
        {
            return;
        }

        Volatile.Write(ref _sistRyddet, naa);
        foreach (var ledig in _navngitte.Where(par => naa - par.Value.SistBrukt > options.Leietakerlevetid.Ticks).ToArray())
        {
            Fjern(ledig.Key);
        }

        // A tenth at a time: to find the oldest means looking at all.
        foreach (var eldst in forMange <= 0 ? [] : _navngitte.OrderBy(static par => par.Value.SistBrukt).Take(forMange + (options.MaksLeietakere / 10)).ToArray())
        {
            Fjern(eldst.Key);
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_.-]{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Navneform();
}
