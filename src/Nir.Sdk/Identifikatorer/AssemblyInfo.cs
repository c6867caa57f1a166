using System.Runtime.CompilerServices;

// The tests drive the raw JSON converters, which no one outside the SDK may reach.
[assembly: InternalsVisibleTo("Nir.Sdk.Tests")]
