# The fake NIR, WireMock.Net in front included, and the rest of the nir tool:
#   docker build -t nir . && docker run --rm -p 5080:5080 nir
#   docker run --rm -v "$PWD:/data" nir validate /data/registreringer.jsonl
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Nir.Cli --configuration Release --output /app -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
# Nothing is written outside a volume: the container may be read-only.
USER 65534
WORKDIR /tmp
EXPOSE 5080
ENTRYPOINT ["dotnet", "/app/nir.dll"]
CMD ["mock", "--bind", "0.0.0.0", "--port", "5080"]
