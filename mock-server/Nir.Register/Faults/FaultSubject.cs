using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Reading;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Faults;

/// <summary>Whom and what law a call is about: by its body, or by the registration that its address names.</summary>
internal static class FaultSubject
{
    /// <summary>Both; null for what the call does not say. The body is left to be read again.</summary>
    public static async Task<(PersonReference? Person, Lovverk? Law)> ReadAsync(HttpContext context)
    {
        var body = context.GetEndpoint()?.Metadata.GetMetadata<OperationDescriptor>()?.RequestBody;
        if (body == typeof(Registrering))
        {
            var sent = Read(await RequestBody.ReadAllAsync(context), static body => ContractReader.ReadRegistrering(body));
            return (sent?.Person, sent?.Lovverk);
        }

        if (body == typeof(PersonSearch))
        {
            return (Read(await RequestBody.ReadAllAsync(context), static body => ContractReader.Read(body, NirJsonContext.Default.PersonSearch))?.Person, null);
        }

        if (body == typeof(HenvendelseMessage))
        {
            return (Read(await RequestBody.ReadAllAsync(context),
                static body => ContractReader.Read(body, NirJsonContext.Default.HenvendelseMessage))?.Person, null);
        }

        var stored = Guid.TryParse(context.GetRouteValue("id") as string, out var id)
            ? RegisterScope.From(context).Register.State.Registreringer.GetValueOrDefault(id)?.Registrering
            : null;
        return (stored?.Person, stored?.Lovverk);
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
