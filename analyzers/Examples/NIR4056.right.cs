using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

static class Store
{
    static byte[] ToUtf8(Registrering registrering) => NirJson.Write(registrering);
}
