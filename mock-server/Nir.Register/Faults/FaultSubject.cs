using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Faults;

/// <summary>Whom and what law a call is about: by its body, or by the registration that its address names.</summary>
internal static class FaultSubject
{
    /// <summary>Both; null for what the call does not say. The body is left to be read again.</summary>
    public static async Task<(PersonReference? Person, Lovverk? Law)> ReadAsync(HttpContext context, FaultOperation operation)
    {
        switch (operation)
        {
            case FaultOperation.Transfer:
                var registration = Read(await RequestBody.ReadAllAsync(context), static body => ContractReader.Read(body, NirJsonContext.Default.Registrering));
                return (registration?.Person, registration?.Lovverk);
            case FaultOperation.Search or FaultOperation.Status or FaultOperation.Persondata:
                return (Read(await RequestBody.ReadAllAsync(context), static body => ContractReader.Read(body, NirJsonContext.Default.PersonSearch))?.Person,
                    null);
            case FaultOperation.Contact:
                return (Read(await RequestBody.ReadAllAsync(context),
                    static body => ContractReader.Read(body, NirJsonContext.Default.HenvendelseMessage))?.Person, null);
            default:
                var stored = Guid.TryParse(context.GetRouteValue("id") as string, out var id)
                    ? Tenant.From(context).Register.State.Registreringer.GetValueOrDefault(id)?.Registrering
                    : null;
                return (stored?.Person, stored?.Lovverk);
        }
    }

    private static T? Read<T>(byte[] body, Func<byte[], T> read)
        where T : class
    {
        try
        {
            return read(body);
        }
        catch (RequestError)
        {
            // The register says what is wrong with it.
            return null;
        }
    }
}
