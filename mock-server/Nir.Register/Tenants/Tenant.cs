using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Register;

namespace Nir.Register.Tenants;

/// <summary>A register below <c>/t/</c>, or the server's own, with what stands in front of it.</summary>
/// <param name="name">The name below <c>/t/</c>. Empty: the server's own.</param>
/// <param name="register">The register.</param>
/// <param name="place">Makes the place in front of a tenant.</param>
internal sealed class Tenant(string name, FakeRegister register, Func<Tenant, FrontPlace> place) : RegisterScope(register)
{
    private readonly Lock _gate = new();
    private IRegisterFront? _front;
    private long _lastUsed;

    public string Name { get; } = name;

    /// <summary>Whether its calls are answered.</summary>
    public Availability Availability { get; } = new();

    /// <summary>What stands in front of the register. Null: nothing.</summary>
    public IRegisterFront? Front => Volatile.Read(ref _front);

    /// <summary>When it was last used, in ticks of the transport's clock.</summary>
    public long LastUsed
    {
        get => Volatile.Read(ref _lastUsed);
        set => Volatile.Write(ref _lastUsed, value);
    }

    /// <summary>The tenant that a call is to.</summary>
    public static new Tenant From(HttpContext context) => (Tenant)RegisterScope.From(context);

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

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Front?.Dispose();
    }
}
