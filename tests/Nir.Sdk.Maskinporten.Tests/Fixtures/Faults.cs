namespace Nir.Sdk.Maskinporten.Tests.Fixtures;

public static class Faults
{
    /// <summary>Asserts which parameter an argument exception is about.</summary>
    public static void ParamNameIs(this ArgumentException error, string parameter) => Assert.Equal(parameter, error.ParamName);
}
