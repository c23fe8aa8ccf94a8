# JLED with Jupyter in a container. Written with care, but not tried: no container runtime was at hand.
#   docker build -t jled .
#   docker run --rm -p 8888:8888 jled
FROM debian:bookworm

RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates git maven openjdk-17-jdk-headless \
 && rm -rf /var/lib/apt/lists/*

COPY . /jled
WORKDIR /jled
# The image may run on another processor than it is built on, where nobody has checked AVX-512.
ENV DNNL_MAX_CPU_ISA=AVX2
RUN kernel-setup/setup

EXPOSE 8888
CMD ["jupyter", "notebook", "--allow-root", "--no-browser", "--ip=0.0.0.0", "--notebook-dir=notebooks"]
