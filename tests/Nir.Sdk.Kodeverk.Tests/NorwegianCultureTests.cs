using System.Globalization;

namespace Nir.Sdk.Kodeverk.Tests;

/// <summary>Who is spoken to in bokmål.</summary>
public sealed class NorwegianCultureTests
{
    [Theory]
    [InlineData("nb", true)]
    [InlineData("nb-NO", true)]
    [InlineData("nn-NO", true)]
    [InlineData("no", true)]
    [InlineData("nbx", false)]
    [InlineData("en-NO", false)]
    [InlineData("", false)]
    public void The_name_tells(string name, bool isNorwegian) => Assert.Equal(isNorwegian, NorwegianCulture.IsNorwegian(new CultureInfo(name)));
}
