using System.Collections.Frozen;

namespace Nir.Register.Stubs.Format;

/// <summary>Names of WireMock's format that this server does not take. They are refused by name, so that no one waits for what never happens.</summary>
internal static class Unsupported
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        // Request patterns.
        "scheme", "host", "port", "clientIp", "cookies", "basicAuth", "basicAuthCredentials", "formParameters", "multipartPatterns", "customMatcher",
        // Content patterns.
        "binaryEqualTo", "equalToXml", "matchesXPath", "xPathNamespaces", "enablePlaceholders", "placeholderOpeningDelimiterRegex",
        "placeholderClosingDelimiterRegex", "exemptedComparisons", "ignoreOrderOfSameNode", "namespaceAwareness", "matchesJsonSchema", "schemaVersion",
        "before", "after", "equalToDateTime", "truncateActual", "truncateExpected", "actualFormat", "applyTruncationLast", "hasExactly", "includes",
        "equalToNumber", "greaterThanNumber", "lessThanNumber", "greaterThanEqualNumber", "lessThanEqualNumber",
        // Answers.
        "proxyBaseUrl", "proxyUrlPrefixToRemove", "additionalProxyRequestHeaders", "removeProxyRequestHeaders", "additionalProxyResponseHeaders",
        "removeProxyResponseHeaders", "chunkedDribbleDelay", "fromConfiguredStub",
        // Mappings.
        "postServeActions", "serveEventListeners", "insertionIndex", "repeatsAsScenarios", "persistent",
        // Settings.
        "extended", "proxyPassThrough",
    ]);

    public static string Explain(string name, IReadOnlyCollection<string> taken)
    {
        var shown = Journal.Redaction.Of(name);
        var instead = string.Join(", ", taken.Order(StringComparer.Ordinal));
        return Known.Contains(name)
            ? $"'{shown}' is WireMock's, but this server does not support it. Here are taken: {instead}."
            : $"'{shown}' is not known. Here are taken: {instead}.";
    }
}
