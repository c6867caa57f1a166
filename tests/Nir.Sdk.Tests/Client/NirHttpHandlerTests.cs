using System.Net;
using Nir.Sdk.Client.Http;

namespace Nir.Sdk.Tests.Client;

/// <summary>The handler that is used where the program gives none: the machine's own proxy is used, and never to reach the machine itself.</summary>
public sealed class NirHttpHandlerTests
{
    private const int Port = 61_999;

    [Fact]
    public void Another_machine_is_reached_by_the_machines_own_proxy_and_this_one_is_not()
    {
        using var handler = NirHttpHandler.Create();
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new ForOnePort(before);
        try
        {
            Assert.Equal(ForOnePort.Address, handler.Proxy!.GetProxy(new($"https://nir.example.no:{Port}/")));
            Assert.False(handler.Proxy.IsBypassed(new($"https://nir.example.no:{Port}/")));
            Assert.Null(handler.Proxy.GetProxy(new($"http://127.0.0.1:{Port}/")));
            Assert.True(handler.Proxy.IsBypassed(new($"http://127.0.0.1:{Port}/")));
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    /// <summary>A proxy for what is at one port, so that tests beside this one do not meet it.</summary>
    private sealed class ForOnePort(IWebProxy others) : IWebProxy
    {
        public static readonly Uri Address = new("http://proxy.example.no:8080/");

        public ICredentials? Credentials { get; set; }

        public Uri? GetProxy(Uri destination) => destination.Port is Port ? Address : others.GetProxy(destination);

        public bool IsBypassed(Uri host) => host.Port is not Port && others.IsBypassed(host);
    }
}
