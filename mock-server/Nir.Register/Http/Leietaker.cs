using Microsoft.AspNetCore.Http;
using Nir.Register.Register;
using Nir.Register.Side.Traffic;
using Nir.Register.Stubs;

namespace Nir.Register.Http;

/// <summary>One of the registers that a server holds, with all that belongs to it alone.</summary>
/// <param name="navn">The name below <c>/t/</c>. Empty: the server's own.</param>
/// <param name="register">The register.</param>
/// <param name="stubs">The stubs in front of it.</param>
internal sealed class Leietaker(string navn, Registeret register, StubLayer stubs) : IDisposable
{
    private readonly StubPipeline _stubPipeline = new(stubs);
    private long _sistBrukt;

    public string Navn { get; } = navn;

    public Registeret Register { get; } = register;

    public StubLayer Stubs { get; } = stubs;

    public Driftsinnstillinger Drift { get; } = new();

    /// <summary>What came in, for the page.</summary>
    public TrafficLog Trafikk { get; } = new();

    /// <summary>When it was last used, in ticks of the transport's clock.</summary>
    public long SistBrukt
    {
        get => Volatile.Read(ref _sistBrukt);
        set => Volatile.Write(ref _sistBrukt, value);
    }

    /// <summary>The tenant that a call is to.</summary>
    public static Leietaker Fra(HttpContext kontekst) => (Leietaker)kontekst.Items[typeof(Leietaker)]!;

    /// <summary>Answers a call by admin API or stub, or lets the register do it.</summary>
    public Task StubAsync(HttpContext kontekst, RequestDelegate register) => _stubPipeline.InvokeAsync(kontekst, register);

    /// <summary>Lets go of the answers that a stub still delays, and of those who watch.</summary>
    public void Dispose()
    {
        Trafikk.Dispose();
        Stubs.Dispose();
    }
}
