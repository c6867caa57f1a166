using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Nir.MockServer.Register;

namespace Nir.MockServer.Http;

/// <summary>One of the registers that a server holds, with all that belongs to it alone.</summary>
/// <param name="navn">The name below <c>/t/</c>. Empty: the server's own.</param>
/// <param name="register">The register.</param>
internal sealed class Leietaker(string navn, Registeret register)
{
    private readonly ConcurrentDictionary<Type, object> _deler = new();
    private long _sistBrukt;

    public string Navn { get; } = navn;

    public Registeret Register { get; } = register;

    public Driftsinnstillinger Drift { get; } = new();

    /// <summary>When it was last used, in ticks of the transport's clock.</summary>
    public long SistBrukt
    {
        get => Volatile.Read(ref _sistBrukt);
        set => Volatile.Write(ref _sistBrukt, value);
    }

    /// <summary>What another part of the server keeps for this tenant; made when first asked for, and gone with it.</summary>
    public T Del<T>(Func<T> lag)
        where T : class => (T)_deler.GetOrAdd(typeof(T), static (_, lag) => lag(), lag);

    /// <summary>The tenant that a call is to.</summary>
    public static Leietaker Fra(HttpContext kontekst) => (Leietaker)kontekst.Items[typeof(Leietaker)]!;
}
