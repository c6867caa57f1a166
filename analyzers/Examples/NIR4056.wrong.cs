using System.Text.Json;
using Nir.Sdk.Registreringer;

static class Store
{
    static string ToText(Registrering registrering) => JsonSerializer.Serialize(registrering);
}
