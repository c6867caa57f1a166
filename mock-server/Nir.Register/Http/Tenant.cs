using Microsoft.AspNetCore.Http;
using Nir.Register.Dashboard.Traffic;
using Nir.Register.Faults;
using Nir.Register.Register;

namespace Nir.Register.Http;

/// <summary>One of the registers that a server holds, with all that belongs to it alone.</summary>
/// <param name="name">The name below <c>/t/</c>. Empty: the server's own.</param>
/// <param name="register">The register.</param>
/// <param name="place">Makes the place in front of a tenant.</param>
internal sealed class Tenant(string name, FakeRegister register, Func<Tenant, FrontPlace> place) : IDisposable
{
    private readonly Lock _gate = new();
    private IRegisterFront? _front;
    private readonly CancellationTokenSource _stopping = new();
    private long _lastUsed;

    public string Navn { get; } = name;

    public FakeRegister Register { get; } = register;

    /// <summary>The faults that are on in front of the register.</summary>
    public FaultCollection Faults { get; } = new(register.State.Setup);

    /// <summary>Cancelled when the tenant goes, so that no answer is waited for longer.</summary>
    public CancellationToken Stopping => _stopping.Token;

    public OperationsOptions Operation { get; } = new();

    /// <summary>What came in, for the page.</summary>
    public TrafficLog Traffic { get; } = new();

    /// <summary>What stands in front of the register. Null: nothing.</summary>
    public IRegisterFront? Front => Volatile.Read(ref _front);

    /// <summary>When it was last used, in ticks of the transport's clock.</summary>
    public long LastUsed
    {
        get => Volatile.Read(ref _lastUsed);
        set => Volatile.Write(ref _lastUsed, value);
    }

    /// <summary>The tenant that a call is to.</summary>
    public static Tenant From(HttpContext context) => (Tenant)context.Items[typeof(Tenant)]!;

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
    public Task InvokeAsync(HttpContext context, RequestDelegate register) =>
        Front is { } front ? front.InvokeAsync(context, register) : register(context);

    /// <summary>Lets go of the answers that a fault still delays, of what stands in front, and of those who watch.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        Traffic.Dispose();
        Front?.Dispose();
    }
}
