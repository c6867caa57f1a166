using Nir.Register.Register;

namespace Nir.Register.Tenants;

/// <summary>How tenants are made, and how many there may be.</summary>
/// <param name="Setup">How their registers behave.</param>
/// <param name="Time">The transport's clock.</param>
/// <param name="Front">Makes what stands in front of one. Null: nothing does.</param>
/// <param name="Lifetime">How long one may lie unused.</param>
/// <param name="Most">The most there may be.</param>
/// <param name="SendTimeout">How long the headers of a request may take, and how long its body may come in drops.</param>
internal sealed record TenantOptions(
    RegisterOptions Setup, TimeProvider Time, Func<FrontPlace, IRegisterFront>? Front, TimeSpan Lifetime, int Most, TimeSpan SendTimeout);
