using Microsoft.AspNetCore.Http;
using Nir.Register.Faults;
using Nir.Register.Register;
using Nir.Register.Side.Traffic;

namespace Nir.Register.Http;

/// <summary>One of the registers that a server holds, with all that belongs to it alone.</summary>
/// <param name="navn">The name below <c>/t/</c>. Empty: the server's own.</param>
/// <param name="register">The register.</param>
/// <param name="place">Makes the place in front of a tenant.</param>
internal sealed class Leietaker(string navn, Registeret register, Func<Leietaker, FrontPlace> place) : IDisposable
{
    private readonly Lock _gate = new();
    private IRegisterFront? _front;
    private readonly CancellationTokenSource _stopping = new();
    private long _sistBrukt;

    public string Navn { get; } = navn;

    public Registeret Register { get; } = register;

    /// <summary>The faults that are on in front of the register.</summary>
    public FaultCollection Faults { get; } = new(register.Tilstand.Oppsett);

    /// <summary>Cancelled when the tenant goes, so that no answer is waited for longer.</summary>
    public CancellationToken Stopping => _stopping.Token;

    public Driftsinnstillinger Drift { get; } = new();

    /// <summary>What came in, for the page.</summary>
    public TrafficLog Trafikk { get; } = new();

    /// <summary>What stands in front of the register. Null: nothing.</summary>
    public IRegisterFront? Front => Volatile.Read(ref _front);

    /// <summary>When it was last used, in ticks of the transport's clock.</summary>
    public long SistBrukt
    {
        get => Volatile.Read(ref _sistBrukt);
        set => Volatile.Write(ref _sistBrukt, value);
    }

    /// <summary>The tenant that a call is to.</summary>
    public static Leietaker Fra(HttpContext kontekst) => (Leietaker)kontekst.Items[typeof(Leietaker)]!;

    /// <summary>Puts something in front of the register, unless something is there already.</summary>
    /// <returns>What is there.</returns>
    public IRegisterFront PutInFront(Func<FrontPlace, IRegisterFront> create)
    {
        lock (_gate)
        {
            return _front ??= create(place(this));
        }
    }

    /// <summary>Lets what stands in front answer, or the register when nothing does.</summary>
    public Task InvokeAsync(HttpContext kontekst, RequestDelegate register) =>
        Front is { } front ? front.InvokeAsync(kontekst, register) : register(kontekst);

    /// <summary>Lets go of the answers that a fault still delays, of what stands in front, and of those who watch.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        Trafikk.Dispose();
        Front?.Dispose();
    }
}
