using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Registrer
{
    static Introduksjonsprogram Med(Introduksjonsprogram program, Sluttmaal sluttmaal) =>
        program.Lovverk.ErIntegreringsloven()
            ? program with { Sluttmaal = sluttmaal }
            : program;
}
