using System.Xml.Linq;
using Nir.Shared;

namespace Nir.Docs;

/// <summary>Where the repository stands: the one place is <c>Directory.Build.props</c>.</summary>
internal static class RepositoryAddress
{
    /// <summary>The address, without a slash at its end.</summary>
    public static string Value { get; } = Property("RepositoryUrl");

    /// <summary>The version of what is packed.</summary>
    public static string Version { get; } = Property("Version");

    private static string Property(string name) => XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants(name).Single().Value;
}
